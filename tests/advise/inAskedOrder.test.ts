import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAskedOrder, nextQuestion } from '../../src/advise/advice.ts';
import { anyGuide } from './anyGuide.ts';
import { DRINKS } from './smallGuide.ts';

test('answers stand in the order in which they were asked, in whatever order they are given', () => {
  fc.assert(
    fc.property(anyGuide, fc.infiniteStream(fc.nat()), (guide, picks) => {
      const asked = new Map<string, string>();
      for (let next = nextQuestion(guide, asked); next !== null; next = nextQuestion(guide, asked)) {
        const choices = guide.questions.find(({ id }) => id === next)?.choices ?? [];
        asked.set(next, choices[(picks.next().value ?? 0) % (choices.length + 1)]?.id ?? 'unknown');
      }
      expect([...inAskedOrder(guide, new Map([...asked].reverse()))]).toEqual([...asked]);
    }),
    { numRuns: 200 },
  );
});

test('answers that would not have been asked for are kept, at the end', () => {
  const given = new Map([
    ['milk', 'no'],
    ['kettle', 'broken'],
  ]);
  expect([...inAskedOrder(DRINKS, given).keys()]).toEqual(['kettle', 'milk']);
});
