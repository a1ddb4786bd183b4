import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGolden } from '../../bench/ask/goldenFile.ts';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadTea } from '../fixtures/tea.ts';

const tea = await loadTea();
const engine = buildEngine([...tea.entries.values()], tea);
const verdictOf = (text: string) => {
  const { verdict, id, ids } = engine.ask(text);
  return { verdict, id, ids };
};

/** Questions as people type them, one sentence of plain words each: in longer ones punctuation has a say. */
const golden = await readGolden();
const written = [...tea.entries.values()].flatMap(({ question, phrasings }) => [question, ...phrasings]);
const questions = [...golden.map(({ q }) => q), ...written].filter((q) =>
  /^[\p{L}\p{N}' -]+[.?!]*$/u.test(q),
);

const SPACES = [' ', '  ', '\t', '\u00a0', '\u2009', '\u3000', ' \u200b'];
const ENDINGS = ['', '?', '??', '!', '...', '?!', ' ?', '  ', '\n', '…'];
const AROUND = [
  ['**', '**'],
  ['__', '__'],
  ['||', '||'],
  ['> ', ''],
  ['# ', ''],
  ['- ', ''],
  [' \n ', '\t'],
] as const;
const CASES: readonly ((word: string) => string)[] = [
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => word.slice(0, 1).toUpperCase() + word.slice(1),
];

/** The same question in other clothes, by numbers drawn at random. */
type Change = (question: string, draws: readonly number[]) => string;

const drawn = <T>(choices: readonly T[], draw: number | undefined): T => {
  const choice = choices[(draw ?? 0) % choices.length];
  if (choice === undefined) throw new Error('There is nothing to draw from.');
  return choice;
};

const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ['capitals', (q, draws) => q.replace(/\p{L}+/gu, (word, at: number) => drawn(CASES, draws[at % 64])(word))],
  ['space between words', (q, draws) => q.replace(/ /g, (_, at: number) => drawn(SPACES, draws[at % 64]))],
  ['what stands at the end', (q, draws) => q.replace(/[.?!]*$/, '') + drawn(ENDINGS, draws[0])],
  ['another apostrophe or none', (q, draws) => q.replaceAll("'", drawn(["'", '’', 'ʼ', ''], draws[0]))],
  [
    'mark-up around it',
    (q, draws) => {
      const [before, after] = drawn(AROUND, draws[0]);
      return before + q + after;
    },
  ],
];

/** Far above what it takes: a slow machine is no fault. */
const PATIENCE_MS = 300_000;

test.each(CHANGES)(
  '%s: the verdict and the entry stay the same',
  { timeout: PATIENCE_MS },
  async (_, change) => {
    expect(questions.length).toBeGreaterThan(200);
    const draws = fc.array(fc.nat(), { minLength: 64, maxLength: 64 });
    const property = fc.property(fc.constantFrom(...questions), draws, (q, all) => {
      expect(verdictOf(change(q, all))).toEqual(verdictOf(q));
    });
    await fc.assert(property, { numRuns: 300, seed: 20_261_122 });
  },
);
