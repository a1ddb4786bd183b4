import { expect, test } from 'vitest';
import { outcomePartView, partsOf } from '../../commands/advise/outcomeParts.ts';
import { adviseView } from '../../commands/advise/walkView.ts';
import { answerView } from '../../commands/ask/answerView.ts';
import { topicsView } from '../../commands/browse/views.ts';
import { aspectView } from '../../commands/compare/aspectView.ts';
import { overviewView, tableView } from '../../commands/compare/overviewView.ts';
import { advice } from '../../src/advise/advice.ts';
import { type Answers, UNKNOWN } from '../../src/advise/answers.ts';
import { type Guide, kindsIn } from '../../src/knowledge/pack.ts';
import { messageFaults, seenIn } from '../discord/messageFaults.ts';
import { loadBoats } from '../fixtures/boats.ts';
import { english, publicly } from '../fixtures/readers.ts';
import { loadTea } from '../fixtures/tea.ts';

const packs = [await loadTea(), await loadBoats()];
const audience = publicly('123456789012345678');
const t = english;

test.each(packs)('every answer, comparison and list of $name is a message that Discord takes', (pack) => {
  const views = [
    ...[...pack.entries.values()].map((entry) =>
      answerView({ entries: [entry], pack, audience, word: 'sure' }),
    ),
    ...[...pack.comparisons.values()].flatMap((comparison) => [
      overviewView(comparison, audience),
      ...comparison.aspects.map((aspect) => aspectView(comparison, aspect, audience)),
    ]),
    ...kindsIn(pack).map(({ kind }) => topicsView({ pack, kind, page: 0, t })),
  ];
  expect(views.length).toBeGreaterThan(15);
  expect(views.flatMap(messageFaults)).toEqual([]);
});

test.each(packs)('every line of an overview of $name fits on a phone', ({ comparisons }) => {
  const lines = [...comparisons.values()]
    .flatMap((comparison) => [overviewView(comparison, audience), tableView(comparison, audience, 0)])
    .map((view) => seenIn(view).split('```')[1] ?? '')
    .flatMap((table) => table.split('\n'));
  expect(lines.length).toBeGreaterThan(8);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(34);
});

/** A guide, and the pack that it belongs to. */
const guides = packs.flatMap((pack) =>
  [...pack.guides.values()].map((guide) => ({ id: guide.id, guide, pack })),
);

/** Answers a guide to the end, with the choice that `pick` names for each question. */
function walk(
  { guide, pack }: (typeof guides)[number],
  pick: (question: Guide['questions'][number]) => string,
) {
  let answers: Answers = new Map();
  for (;;) {
    const question = guide.questions.find(({ id }) => id === advice(guide, answers).next);
    if (!question) return answers;
    expect(messageFaults(adviseView({ guide, answers, pack, t }))).toEqual([]);
    answers = new Map([...answers, [question.id, pick(question)]]);
  }
}

test.each(guides)('$id can be walked to an outcome by any choice', (guided) => {
  for (const nth of [0, 1, -1]) {
    const answers = walk(guided, ({ choices }) => choices.at(nth)?.id ?? '');
    const view = adviseView({ ...guided, answers, t });
    expect(messageFaults(view)).toEqual([]);
    expect(seenIn(view)).toMatch(/^### .+\n\*\*(Firm|Leaning|Undecided)\*\*: /);
  }
});

test.each(guides)(
  'whatever is answered to $id, the result and its pages are messages that Discord takes',
  (guided) => {
    for (let seed = 1; seed <= 15; seed += 1) {
      // Other choices for each seed, "don't know" among them, the same on each run.
      const answers = walk(
        guided,
        ({ id, choices }) => choices[(seed * 31 + id.length * seed) % (choices.length + 1)]?.id ?? UNKNOWN,
      );
      const advised = { ...guided, answers, t, advice: advice(guided.guide, answers) };
      const pages = partsOf(advised).map((part) => outcomePartView({ ...advised, part: part.id, page: 0 }));
      expect([adviseView(advised), ...pages].flatMap(messageFaults)).toEqual([]);
    }
  },
);
