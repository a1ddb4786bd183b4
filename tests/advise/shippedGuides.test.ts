import path from 'node:path';
import { expect, test } from 'vitest';
import { advice, isDecided } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { lintGuide } from '../../src/advise/review/lintGuide.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { readPlan } from '../../src/planCache.ts';
import { outcomeByHand } from './byHand.ts';

const dir = path.join(packageRoot, 'knowledge');
const loaded = await loadPack(dir);
const guides = loaded.ok ? [...loaded.pack.guides.values()] : [];

test.each(guides)('the plan of $id is for its rules as they are; `wireside plan` writes it', (guide) => {
  expect(readPlan(guide, dir)).toBeDefined();
});

// Goes through every answer set: seconds, and many on a machine that does something else too.
test.each(guides)('$id has no problem, whatever is answered', { timeout: 120_000 }, (guide) => {
  expect(lintGuide(guide).filter(({ severity }) => severity === 'error')).toEqual([]);
});

/** Numbers below `limit` that look random and are the same each time: Park and Miller's generator (1988). */
function numbers(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/** All answers of a guide, in an order of their own. */
function anyWay(
  { questions }: Guide,
  below: (limit: number) => number,
): readonly (readonly [string, string])[] {
  const answers = questions.map(
    ({ id, choices }) => [id, choices[below(choices.length + 1)]?.id ?? 'unknown'] as const,
  );
  for (let last = answers.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const [a, b] = [answers[last], answers[other]];
    if (a && b) [answers[last], answers[other]] = [b, a];
  }
  return answers;
}

/** 100,000 ways through all guides together. */
const WAYS = Math.ceil(100_000 / guides.length);

test.each(guides)(
  '$id stops early with the outcome of all answers, whatever they are and in whatever order',
  (guide) => {
    const below = numbers();
    let wrong = 0;
    for (let run = 0; run < WAYS; run += 1) {
      const way = anyWay(guide, below);
      let answers: Answers = new Map();
      for (const answer of way) {
        if (isDecided(guide, answers)) break;
        answers = new Map([...answers, answer]);
      }
      if (outcomeByHand(guide, answers) !== outcomeByHand(guide, new Map(way))) wrong += 1;
    }
    expect(wrong).toBe(0);
  },
  120_000,
);

test.each(guides)('$id says truly and completely what would change an outcome', (guide) => {
  const below = numbers();
  for (let run = 0; run < 100; run += 1) {
    const answers = new Map(anyWay(guide, below).slice(0, below(guide.questions.length + 1)));
    const now = outcomeByHand(guide, answers);
    const expected = guide.questions.flatMap(({ id, choices }) =>
      choices
        .map((choice) => ({
          question: id,
          choice: choice.id,
          outcome: outcomeByHand(guide, new Map([...answers, [id, choice.id]])),
        }))
        .filter(({ outcome }) => outcome !== now),
    );
    const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(advice(guide, answers).wouldChange.toSorted(byName)).toEqual(expected.toSorted(byName));
  }
});
