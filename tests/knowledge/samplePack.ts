import { buildPack, type Loaded } from '../../src/knowledge/loadPack.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

/** The files of a small pack about tea without a problem, each of which a test may replace, add or remove. */
const FILES: ReadonlyMap<string, string> = new Map([
  [
    'pack.yaml',
    `name: Tea
description: What tea is and how to brew it.
language: en
subjects:
  - id: green
    name: Green tea
  - id: black
    name: Black tea
popular: [what-is-tea]
`,
  ],
  ['sources.yaml', `tea-book:\n  title: The tea book (2020)\n`],
  [
    'entries/concept/what-is-tea.md',
    `---
question: What is tea?
phrasings:
  - tea meaning
sources: [tea-book]
related: [aspect-taste]
reviewed: 2026-11-22
---
Tea is an infusion of the leaves of the tea plant.
`,
  ],
  [
    'comparisons/green-vs-black.yaml',
    `title: Green versus black tea
summary: Both come from the same plant.
subjects: [green, black]
sources: [tea-book]
aspects:
  - id: taste
    name: Taste
    question: How do green and black tea taste?
    phrasings: [taste of green and black tea]
    summary: Green tea is fresh and black tea is strong.
    cells:
      green: {brief: fresh, text: It tastes fresh.}
      black: {brief: strong, text: It tastes strong.}
    sources: [tea-book]
    reviewed: 2026-11-22
`,
  ],
  [
    'guides/green-or-black.yaml',
    `format: 1
title: Green or black?
summary: Finds the tea for you.
margin: 2
questions:
  - id: hour
    ask: When do you drink it?
    help: Think of most days.
    aspect: taste
    choices:
      - {id: morning, label: In the morning, points: {black: 2}, reason: A strong tea wakes you up.}
      - {id: evening, label: In the evening, points: {green: 2}, reason: A light tea lets you sleep.}
rules:
  - {id: early, when: {hour: morning}, veto: [green], reason: Nothing light before eight., aspect: taste}
outcomes:
  - {id: green, title: Green tea, summary: Fresh., steps: [Buy some.], sources: [tea-book]}
  - {id: black, title: Black tea, summary: Strong., steps: [Buy some.], sources: [tea-book]}
`,
  ],
]);

/** Builds the sample pack with files replaced or added; an edit may also be a function of the file's text. */
export function buildSample(
  edits: Readonly<Record<string, string | ((text: string) => string)>> = {},
): Loaded {
  const files = new Map(FILES);
  for (const [path, edit] of Object.entries(edits)) {
    files.set(path, typeof edit === 'string' ? edit : edit(files.get(path) ?? ''));
  }
  return buildPack(
    [...files].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

/** The problems of such a build as a person sees them; [] where there are none. */
export function problemsOf(
  edits: Readonly<Record<string, string | ((text: string) => string)>>,
): readonly string[] {
  const loaded = buildSample(edits);
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

export const sampleFiles = (): ReadonlyMap<string, string> => FILES;

export const TEA = 'entries/concept/what-is-tea.md';
export const COMPARISON = 'comparisons/green-vs-black.yaml';
export const GUIDE = 'guides/green-or-black.yaml';

/** The edit of a file that puts one text in the place of another. */
export const change = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The sample has no “${from}”.`);
  return text.replace(from, to);
};
