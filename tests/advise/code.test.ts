import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersOf, code, formerOutcome, trail } from '../../src/advise/code.ts';
import { UserError } from '../../src/base/errors.ts';
import { anyCase } from './anyGuide.ts';
import { DRINKS, guide, question } from './smallGuide.ts';

const ANSWERS = new Map([
  ['time', 'evening'],
  ['mood', 'unknown'],
  ['milk', 'no'],
]);

test('any part of the answers comes back from its code, in characters that a custom id and a URL can carry', () => {
  fc.assert(
    fc.property(anyCase, ([of, answers]) => {
      const made = code(of, answers);
      expect(made).toMatch(/^[A-Za-z0-9_-]{1,60}$/);
      expect(answersOf(of, made)).toEqual({ answers, changed: false, lost: 0 });
    }),
    { numRuns: 2_000 },
  );
});

test('sixteen questions of 24 choices fit in 60 characters', () => {
  const choices = Object.fromEntries(Array.from({ length: 24 }, (_, c) => [`choice-${c}`, { tea: c }]));
  const large = guide({
    outcomes: ['tea', 'coffee'],
    questions: Array.from({ length: 16 }, (_, q) => question(`question-${q}`, choices)),
  });
  const answers = new Map(large.questions.map(({ id }) => [id, 'choice-7']));
  expect(code(large, answers).length).toBeLessThanOrEqual(60);
  expect(answersOf(large, code(large, answers)).answers).toEqual(answers);
});

test('other wording and another order keep the code', () => {
  const reworded = {
    ...DRINKS,
    title: 'Drinks',
    questions: DRINKS.questions.map((each) => ({ ...each, ask: 'Well?' })).toReversed(),
  };
  expect(code(reworded, new Map([...ANSWERS].reverse()))).toBe(code(DRINKS, ANSWERS));
});

test('a later version keeps the answers that it still knows and says that it changed', () => {
  const later = {
    ...DRINKS,
    questions: [
      ...DRINKS.questions.filter(({ id }) => id !== 'milk'),
      question('sugar', { yes: {}, no: {} }),
    ],
  };
  expect(answersOf(later, code(DRINKS, ANSWERS))).toEqual({
    answers: new Map([
      ['time', 'evening'],
      ['mood', 'unknown'],
    ]),
    changed: true,
    lost: 1,
  });
});

test('a damaged code is refused, whichever character is wrong or missing', () => {
  const made = code(DRINKS, ANSWERS);
  for (const index of made.split('').keys()) {
    const wrong = made[index] === 'x' ? 'y' : 'x';
    expect(() => answersOf(DRINKS, made.slice(0, index) + wrong + made.slice(index + 1))).toThrow(UserError);
    expect(() => answersOf(DRINKS, made.slice(0, index))).toThrow(/not a whole code/);
  }
});

test('a code of another guide is refused', () => {
  expect(() => answersOf({ ...DRINKS, id: 'snacks' }, code(DRINKS, ANSWERS))).toThrow(/another guide/);
});

test('a trail keeps the order in which the answers were given, and tells no outcome', () => {
  const backwards = new Map([...ANSWERS].reverse());
  expect([...answersOf(DRINKS, trail(DRINKS, backwards)).answers]).toEqual([...backwards]);
  expect(formerOutcome(DRINKS, trail(DRINKS, backwards))).toBeUndefined();
});

test('a code tells the outcome that it was made with, as long as the guide has it', () => {
  const made = code(DRINKS, ANSWERS);
  expect(formerOutcome(DRINKS, made)).toEqual({ outcome: 'tea' });
  const withoutTea = { ...DRINKS, outcomes: DRINKS.outcomes.filter(({ id }) => id !== 'tea') };
  expect(formerOutcome(withoutTea, made)).toEqual({ outcome: undefined });
  expect(formerOutcome(DRINKS, code(DRINKS, new Map()))).toEqual({ outcome: null });
});
