import path from 'node:path';
import { expect, test } from 'vitest';
import { outcomePartView, partsOf } from '../../commands/advise/outcomeParts.ts';
import { adviseView } from '../../commands/advise/walkView.ts';
import { answerView } from '../../commands/ask/answerView.ts';
import { topicsView } from '../../commands/browse/views.ts';
import { aspectView } from '../../commands/compare/aspectView.ts';
import { overviewView } from '../../commands/compare/overviewView.ts';
import { advice } from '../../src/advise/advice.ts';
import { type Answers, UNKNOWN } from '../../src/advise/answers.ts';
import { preparePlans } from '../../src/app/planCache.ts';
import { packageRoot } from '../../src/base/package.ts';
import { kindsIn } from '../../src/knowledge/entryKinds.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { messageFaults, seenIn } from '../discord/messageFaults.ts';
import { english, publicly } from '../fixtures/readers.ts';

const loaded = await loadPack(path.join(packageRoot, 'knowledge'));
if (!loaded.ok) throw new Error('The shipped pack is broken; see `wireside check`.');
const { pack } = loaded;
preparePlans(pack.guides.values(), path.join(packageRoot, 'knowledge'));
const audience = publicly('123456789012345678');
const t = english;

test('every answer, comparison and list of the shipped pack is a message that Discord takes', () => {
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
  expect(views.flatMap(messageFaults)).toEqual([]);
});

test('every line of an overview fits on a phone', () => {
  const lines = [...pack.comparisons.values()]
    .map((comparison) => seenIn(overviewView(comparison, audience)).split('```')[1] ?? '')
    .flatMap((table) => table.split('\n'));
  expect(lines.length).toBeGreaterThan(10);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(34);
});

/** Answers a guide to the end, with the choice that `pick` names for each question. */
function walk(guide: Guide, pick: (question: Guide['questions'][number]) => string): Answers {
  let answers: Answers = new Map();
  for (;;) {
    const question = guide.questions.find(({ id }) => id === advice(guide, answers).next);
    if (!question) return answers;
    expect(messageFaults(adviseView({ guide, answers, pack, t }))).toEqual([]);
    answers = new Map([...answers, [question.id, pick(question)]]);
  }
}

test.each([0, 1, -1])('the guides can be walked to an outcome (choice %i of each question)', (nth) => {
  for (const guide of pack.guides.values()) {
    const answers = walk(guide, ({ choices }) => choices.at(nth)?.id ?? '');
    const view = adviseView({ guide, answers, pack, t });
    expect(messageFaults(view)).toEqual([]);
    expect(seenIn(view)).toMatch(/^### .+\n\*\*(Firm|Leaning|Undecided)\*\*: /);
  }
});

test('whatever is answered, the result and each of its pages is a message that Discord takes', () => {
  for (const guide of pack.guides.values())
    for (let seed = 1; seed <= 15; seed += 1) {
      // Other choices for each seed, "don't know" among them, the same on each run.
      const answers = walk(
        guide,
        ({ id, choices }) => choices[(seed * 31 + id.length * seed) % (choices.length + 1)]?.id ?? UNKNOWN,
      );
      const advised = { guide, answers, pack, t, advice: advice(guide, answers) };
      const pages = partsOf(advised).map((part) => outcomePartView({ ...advised, part: part.id, page: 0 }));
      expect([adviseView(advised), ...pages].flatMap(messageFaults)).toEqual([]);
    }
});
