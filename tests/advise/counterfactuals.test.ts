import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closestCounterfactual } from '../../src/advise/counterfactuals.ts';
import { anyCase } from './anyGuide.ts';
import { outcomeByHand } from './byHand.ts';
import { guide, question } from './smallGuide.ts';

const WEIGHED = guide({
  outcomes: ['tea', 'coffee'],
  questions: ['a', 'b', 'c'].map((id, index) =>
    question(id, { yes: { tea: 2 + index }, no: { coffee: 2 + index }, partly: { coffee: 1 } }),
  ),
});
const ALL_TEA = new Map(['a', 'b', 'c'].map((id) => [id, 'yes'] as const));

test('where it takes two answers to change the outcome, the pair that differs least is named', () => {
  expect(closestCounterfactual(WEIGHED, ALL_TEA)).toEqual([
    { question: 'a', choice: 'no', outcome: 'coffee' },
    { question: 'c', choice: 'partly', outcome: 'coffee' },
  ]);
});

test('where not even two answers change it, there is no pair', () => {
  const firm = {
    ...WEIGHED,
    questions: [...WEIGHED.questions, question('d', { yes: { tea: 10 }, no: { tea: 9 } })],
  };
  expect(closestCounterfactual(firm, new Map([...ALL_TEA, ['d', 'yes'] as const]))).toBeUndefined();
});

test('a pair is true, and it is found if there is one', () => {
  fc.assert(
    fc.property(anyCase, ([of, answers]) => {
      const now = outcomeByHand(of, answers);
      const pair = closestCounterfactual(of, answers);
      if (pair) {
        const changed = new Map([
          ...answers,
          ...pair.map(({ question: id, choice }) => [id, choice] as const),
        ]);
        expect(pair[0].outcome).toBe(outcomeByHand(of, changed));
        expect(pair[0].outcome).not.toBe(now);
        return;
      }
      const swaps = of.questions.flatMap(({ id, choices }) =>
        choices.filter((choice) => choice.id !== answers.get(id)).map((choice) => [id, choice.id] as const),
      );
      for (const one of swaps)
        for (const other of swaps.filter(([id]) => id !== one[0]))
          expect(outcomeByHand(of, new Map([...answers, one, other]))).toBe(now);
    }),
    { numRuns: 300 },
  );
});
