import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlan } from '../../src/advise/plan/plan.ts';
import { exhaustiveTable } from '../../src/advise/review/exhaustiveTable.ts';
import { lintGuide } from '../../src/advise/review/lintGuide.ts';
import { neutralityOf } from '../../src/advise/review/neutrality.ts';
import { isProven, proofOf, reviewGuide } from '../../src/advise/review/review.ts';
import { reviewLines } from '../../src/advise/review/reviewText.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { anyCase, anyGuide } from './anyGuide.ts';
import { completionsOf, outcomeByHand } from './byHand.ts';
import { DRINKS, guide, question, rule } from './smallGuide.ts';

const texts = (of: Guide) =>
  lintGuide(of).map(({ severity, message, fix }) => `${severity}: ${message}; ${fix}`);

test('the exhaustive table knows which positions are decided, as trying every completion does', () => {
  fc.assert(
    fc.property(anyCase, ([of, answers]) => {
      const outcomes = new Set(completionsOf(of, answers).map((set) => outcomeByHand(of, set)));
      const isKnown = [...answers.values()].some((choice) => choice !== 'unknown');
      const isOpen = answers.size < of.questions.length;
      expect(exhaustiveTable(of)?.isUndecided(answers)).toBe(isOpen && (!isKnown || outcomes.size > 1));
    }),
    { numRuns: 500 },
  );
});

test('every guide proves to be asked in the shortest order', () => {
  fc.assert(
    fc.property(anyGuide, (of) => {
      const proof = proofOf(of);
      expect(proof && isProven(proof)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a longer order or a wrong stop is not proven', () => {
  const proof = proofOf(DRINKS);
  expect(proof && isProven({ ...proof, expected: proof.expected + 0.01 })).toBe(false);
  expect(proof && isProven({ ...proof, wrongStops: 1 })).toBe(false);
});

test('the part of the answer sets that each outcome wins is counted over all of them', () => {
  fc.assert(
    fc.property(anyGuide, (of) => {
      const sets = completionsOf(of, new Map()).filter((set) =>
        [...set.values()].some((id) => id !== 'unknown'),
      );
      const wins = neutralityOf(of)?.wins ?? [];
      for (const { outcome, part } of wins) {
        const won = sets.filter((set) => outcomeByHand(of, set) === outcome).length;
        // The one set of nothing but "don't know" has no outcome by hand and the first by id in the count.
        expect(Math.abs(part * (sets.length + 1) - won)).toBeLessThanOrEqual(1.001);
      }
    }),
    { numRuns: 200 },
  );
});

test('a guide without faults has nothing to find', () => {
  const choices = { left: { tea: 2 }, middle: { water: 2 }, right: { coffee: 2 } };
  const fair = guide({
    outcomes: ['tea', 'coffee', 'water'],
    questions: ['a', 'b', 'c'].map((id) => question(id, choices)),
  });
  expect(texts(fair)).toEqual([]);
});

test('an outcome that no answers lead to is a problem', () => {
  const of = guide({
    outcomes: ['tea', 'coffee', 'water'],
    questions: [question('a', { yes: { tea: 2, water: 1 }, no: { coffee: 2 } })],
  });
  expect(texts(of)).toContain('error: no answers lead to “water”; give it more points, or remove it');
});

test('answers for which the rules forbid everything are a problem', () => {
  const of = guide({
    outcomes: ['tea', 'coffee'],
    questions: [question('a', { yes: { tea: 1 }, no: { coffee: 1 } })],
    rules: [rule('never', { when: { a: 'no' }, veto: ['tea', 'coffee'] })],
  });
  expect(texts(of)).toContain(
    'error: its rules forbid every outcome for 33 % of all answer sets; relax a veto',
  );
});

test('what does nothing is named: questions, choices and rules', () => {
  const of = guide({
    outcomes: ['tea', 'coffee'],
    questions: [
      question('strong', { yes: { coffee: 5 }, no: { tea: 5 }, perhaps: { tea: 1 } }),
      question('weak', { yes: { coffee: 1 }, no: {} }),
      question('idle', { yes: { tea: 1, coffee: 1 }, no: {} }),
    ],
    rules: [rule('slight', { when: { strong: 'yes' }, points: { coffee: 1 } })],
  });
  expect(texts(of)).toEqual(
    expect.arrayContaining([
      'warning: the answer to “idle” never changes the verdict; give it points, or remove it',
      'warning: without the rule “slight” every verdict would be the same; change or remove it',
    ]),
  );
});

test('rules that pull against each other are named', () => {
  const of = guide({
    outcomes: ['tea', 'coffee'],
    questions: [
      question('a', { yes: { tea: 1 }, no: { coffee: 1 } }),
      question('b', { yes: { tea: 1 }, no: { coffee: 1 } }),
    ],
    rules: [
      rule('no-tea', { when: { a: 'yes' }, veto: ['tea'] }),
      rule('more-tea', { when: { b: 'yes' }, points: { tea: 3 } }),
      rule('much-tea', { when: { a: 'no' }, points: { tea: 3 } }),
    ],
  });
  expect(reviewLines(of, reviewGuide(of)).filter((line) => line.includes('both hold'))).toEqual([
    '  where “no-tea” and “more-tea” both hold, tea is forbidden, not favoured',
  ]);
});

test('the review says how long the order is, how it was proven and who wins how often', () => {
  const lines = reviewLines(DRINKS, reviewGuide(DRINKS));
  expect(lines[0]).toBe(
    'drinks: 4 questions, 3 outcomes, 2 rules; expected numbers assume every choice as often as any other, “don’t know” among them',
  );
  expect(lines[1]).toMatch(/^ {2}order: \d\.\d\d questions expected, 4 at most$/);
  expect(lines[2]).toMatch(
    /^ {2}author's order: \d\.\d\d questions expected, 4 at most with early stop, 4 without$/,
  );
  expect(lines[3]).toMatch(/^ {2}proof: exact, no order takes fewer; every stop right in \d+ positions; /);
  expect(lines[4]).toMatch(/^ {2}neutrality: coffee \d+ %, tea \d+ %, water \d+ % of 108 answer sets$/);
});

test('a guide too large to prove says so, with the best bound there is', () => {
  const large = guide({
    outcomes: ['ash', 'birch', 'cedar'],
    questions: Array.from({ length: 14 }, (_, index) =>
      question(`question-${index}`, {
        yes: { ash: 1 + (index % 5) },
        no: { birch: 2 + (index % 3) },
        both: { cedar: 3 },
      }),
    ),
  });
  const [, order] = reviewLines(large, reviewGuide(large));
  expect(order).toMatch(/^ {2}order: not proven, .+; no order takes fewer than [3-9]\.\d\d questions$/);
}, 60_000);

test('sums of points stand for the answers that they come from, whether rules name them or not', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const of = guide({
    outcomes: ['tea', 'coffee'],
    questions: names.map((id, index) => question(id, { yes: { tea: 1 + (index % 2) }, no: { coffee: 2 } })),
    rules: [rule('both', { when: { a: 'yes', b: 'no' }, points: { tea: 3 } })],
  });
  const table = exhaustiveTable(of);
  expect(table?.sets).toBe(4 ** names.length);
  expect(table?.cells).toBeLessThan(4 ** names.length);
  expect(findPlan(of)?.expected).toBeCloseTo(table?.least ?? 0, 4);
});
