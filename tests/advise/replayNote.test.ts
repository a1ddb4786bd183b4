import { expect, test } from 'vitest';
import { code, lostNote, replayNote } from '../../src/advise/code.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { en } from '../../src/locales/en.ts';
import { DRINKS, question } from './smallGuide.ts';

const ANSWERS = new Map([
  ['time', 'evening'],
  ['milk', 'no'],
]);
const made = code(DRINKS, ANSWERS);

/** The guide with other points for drinking in the evening. */
const repointed = (points: Record<string, number>): Guide => ({
  ...DRINKS,
  questions: DRINKS.questions.map((each) =>
    each.id === 'time' ? question('time', { morning: { coffee: 3 }, evening: points }) : each,
  ),
});

test('where nothing changed there is nothing to say, whatever the points are now', () => {
  expect(replayNote(DRINKS, made)).toBeUndefined();
  expect(replayNote(repointed({ tea: 4 }), made)).toBeUndefined();
});

test('other points that lead elsewhere are told with the outcome that there was', () => {
  expect(replayNote(repointed({ coffee: 4 }), made)).toBe(
    'The points of the guide have changed since this code was made. Before, the outcome was “tea”.',
  );
});

test('a question that is gone is told with what became of the outcome', () => {
  const without = (id: string) => ({
    ...DRINKS,
    questions: DRINKS.questions.filter((each) => each.id !== id),
  });
  const lost =
    'The guide has changed since this code was made: 1 answer no longer counts, because its question or that choice is gone.';
  expect(replayNote({ ...without('milk'), rules: [] }, made)).toBe(`${lost} The outcome is the same.`);
  const nothing = code(
    DRINKS,
    new Map([
      ['milk', 'unknown'],
      ['time', 'unknown'],
    ]),
  );
  expect(replayNote({ ...without('milk'), rules: [] }, nothing)).toContain('The outcome is the same.');
});

test('a question that is new is told, and that all answers still count', () => {
  const more = { ...DRINKS, questions: [...DRINKS.questions, question('sugar', { yes: {}, no: {} })] };
  expect(replayNote(more, made)).toBe(
    'The guide has changed since this code was made; all of the answers still count. The outcome is the same.',
  );
});

test('an outcome that is gone, and none at all, are told as such', () => {
  const outcomes = DRINKS.outcomes.filter(({ id }) => id !== 'tea');
  expect(replayNote({ ...DRINKS, outcomes }, made)).toContain('Before, the outcome was one that is gone.');
  const forbidden = code(DRINKS, new Map([['kettle', 'broken']]));
  const strict = {
    ...DRINKS,
    rules: DRINKS.rules.map((rule) => ({ ...rule, veto: ['tea', 'coffee', 'water'] })),
  };
  expect(replayNote(strict, forbidden)).toContain('Before, the outcome was “water”.');
  expect(replayNote(DRINKS, code(strict, new Map([['kettle', 'broken']])))).toContain(
    'Before, there was no recommendation.',
  );
});

test('someone in the middle of a guide is told how many answers are gone', () => {
  expect(lostNote(0, en)).toBeUndefined();
  expect(lostNote(2, en)).toBe(
    'The guide has changed since you began: 2 answers no longer count, because their questions or those choices are gone.',
  );
});
