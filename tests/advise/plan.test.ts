import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advice, nextQuestion } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { modelOf } from '../../src/advise/guideModel.ts';
import { findPlan, planKey, preparePlan } from '../../src/advise/plan/plan.ts';
import { bestPolicy } from '../../src/advise/plan/policy.ts';
import { TranspositionTable } from '../../src/advise/plan/search.ts';
import { SearchStates } from '../../src/advise/plan/searchStates.ts';
import { exhaustiveTable } from '../../src/advise/review/exhaustiveTable.ts';
import { neutralityText } from '../../src/advise/review/reviewText.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { anyCase, anyGuide } from './anyGuide.ts';
import { completionsOf, outcomeByHand } from './byHand.ts';
import { DRINKS, guide, question } from './smallGuide.ts';

/** The fewest expected questions, by trying every order and every answer: for guides of a few questions only. */
function leastByHand(of: Guide, answers: Answers): number {
  const open = of.questions.filter(({ id }) => !answers.has(id));
  const isKnown = [...answers.values()].some((choice) => choice !== 'unknown');
  const outcomes = new Set(completionsOf(of, answers).map((set) => outcomeByHand(of, set)));
  if (open.length === 0 || (isKnown && outcomes.size === 1)) return 0;
  return Math.min(
    ...open.map(({ id, choices }) => {
      const total = choices.reduce((sum, { share = 1 }) => sum + share, 0);
      const unknown = of.unknown ?? 1 / (total + 1);
      const after = (choice: string) => leastByHand(of, new Map([...answers, [id, choice]]));
      const known = choices.reduce(
        (sum, { id: choice, share = 1 }) => sum + (share / total) * after(choice),
        0,
      );
      return 1 + (1 - unknown) * known + unknown * after('unknown');
    }),
  );
}

test('no order of questions takes fewer than the one that is found, whatever the shares', () => {
  fc.assert(
    fc.property(anyGuide, (of) => {
      const least = leastByHand(of, new Map());
      expect(findPlan(of)?.expected).toBeCloseTo(least, 6);
      expect(exhaustiveTable(of)?.least).toBeCloseTo(least, 4);
    }),
    { numRuns: 100 },
  );
});

test('a plan asks what is asked without one, where both can search to the end', () => {
  fc.assert(
    fc.property(anyCase, ([of, answers]) => {
      const planned = { ...of };
      const plan = findPlan(planned);
      if (plan) preparePlan(planned, plan);
      expect(nextQuestion(planned, answers)).toBe(nextQuestion(of, answers));
    }),
    { numRuns: 300 },
  );
});

test('a plan is for the same rules in other words and another order, and for no other rules', () => {
  const reworded = { ...DRINKS, title: 'Other', questions: DRINKS.questions.toReversed() };
  expect(planKey(reworded)).toBe(planKey(DRINKS));
  expect(planKey({ ...DRINKS, rules: [] })).not.toBe(planKey(DRINKS));
  const other = { ...DRINKS, rules: [] };
  const plan = findPlan(DRINKS);
  if (plan)
    preparePlan(other, {
      ...plan,
      steps: new Map([...plan.steps.keys()].map((key) => [key, { question: 0, left: 9 }])),
    });
  expect(advice(other, new Map()).left).toBeLessThan(9);
});

test('a plan lets the guide say how neutral it is', () => {
  const planned = { ...DRINKS };
  expect(neutralityText(planned)).toBeUndefined();
  const plan = findPlan(planned);
  if (plan) preparePlan(planned, plan);
  expect(neutralityText(planned)).toMatch(
    /^asks [23]\.\d of its 4 questions on average; over all possible answers it says water \d+ %, (tea|coffee) \d+ %, (tea|coffee) \d+ %\.$/,
  );
});

test('a question marked first comes first, also where another would be shorter', () => {
  const marked = {
    ...DRINKS,
    questions: DRINKS.questions.map((each) => (each.id === 'milk' ? { ...each, first: 1 } : each)),
  };
  expect(nextQuestion(DRINKS, new Map())).not.toBe('milk');
  expect(nextQuestion(marked, new Map())).toBe('milk');
  expect(nextQuestion(marked, new Map([['milk', 'yes']]))).not.toBe('milk');
});

test('beyond its limit the exact search gives up instead of going on', () => {
  const states = new SearchStates(modelOf(DRINKS));
  const start = states.stateAt(modelOf(DRINKS).questions.map(() => undefined));
  expect(start && bestPolicy(states, start, 2)).toBeUndefined();
});

test('a guide too large for an exact search is asked by looking ahead, and still stops exactly', () => {
  const choices = (points: number) => ({
    yes: { ash: points },
    no: { birch: points },
    both: { ash: 1, cedar: points },
  });
  const large = guide({
    outcomes: ['ash', 'birch', 'cedar'],
    questions: Array.from({ length: 14 }, (_, index) =>
      question(`question-${index}`, choices(1 + (index % 5))),
    ),
  });
  const answers = new Map<string, string>();
  for (let next = nextQuestion(large, answers); next !== null; next = nextQuestion(large, answers))
    answers.set(next, answers.size % 3 === 0 ? 'both' : 'yes');
  expect(advice(large, answers)).toMatchObject({ outcome: 'ash', decided: true });
  expect(answers.size).toBeLessThan(14);
});

test('the table of states keeps every value while it grows', () => {
  const table = new TranspositionTable(2);
  const keys = Array.from({ length: 20_000 }, (_, index) => Int32Array.of(index % 7, -index));
  for (const [index, key] of keys.entries()) table.add(key, index);
  expect(table.size).toBe(20_000);
  expect(keys.every((key, index) => table.get(key) === index)).toBe(true);
  expect(table.get(Int32Array.of(7, 0))).toBeNaN();
});
