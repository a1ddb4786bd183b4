import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDecided } from '../../src/advise/advice.ts';
import { findPlan } from '../../src/advise/plan/plan.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { anyGuide } from './anyGuide.ts';
import { DRINKS, guide, question } from './smallGuide.ts';

/** How often the answers to these questions decide the outcome, by trying all of them. */
function decidesByHand(of: Guide, asked: readonly string[]): number {
  const ways = asked.reduce<
    readonly { readonly answers: ReadonlyMap<string, string>; readonly weight: number }[]
  >(
    (all, id) =>
      all.flatMap((way) =>
        answersTo(of, id).map(([choice, weight]) => ({
          answers: new Map([...way.answers, [id, choice]]),
          weight: way.weight * weight,
        })),
      ),
    [{ answers: new Map(), weight: 1 }],
  );
  return ways.filter(({ answers }) => isDecided(of, answers)).reduce((sum, { weight }) => sum + weight, 0);
}

function answersTo(of: Guide, id: string): readonly (readonly [string, number])[] {
  const choices = of.questions.find((each) => each.id === id)?.choices ?? [];
  const total = choices.reduce((sum, { share = 1 }) => sum + share, 0);
  const unknown = of.unknown ?? 1 / (total + 1);
  return [
    ...choices.map((choice) => [choice.id, ((choice.share ?? 1) / total) * (1 - unknown)] as const),
    ['unknown', unknown],
  ];
}

test('the form says truly how often it decides', () => {
  fc.assert(
    fc.property(anyGuide, (of) => {
      const form = findPlan(of)?.form;
      expect(form?.decides).toBeCloseTo(decidesByHand(of, form?.questions ?? []), 6);
    }),
    { numRuns: 200 },
  );
});

test('a form of five leaves out the questions that decide least', () => {
  const weights = [1, 9, 2, 8, 7, 6, 5];
  const seven = guide({
    outcomes: ['tea', 'coffee'],
    questions: weights.map((points) =>
      question(`weight-${points}`, { yes: { tea: points }, no: { coffee: points } }),
    ),
  });
  expect(findPlan(seven)?.form.questions).toEqual([5, 6, 7, 8, 9].map((points) => `weight-${points}`));
});

test('a guide of fewer questions is all on the form, and always decided', () => {
  expect(findPlan(DRINKS)?.form).toEqual({ questions: ['kettle', 'milk', 'mood', 'time'], decides: 1 });
});
