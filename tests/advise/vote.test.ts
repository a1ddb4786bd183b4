import { expect, test } from 'vitest';
import { tallyVotes, type Votes } from '../../src/advise/vote.ts';
import { UserError } from '../../src/base/errors.ts';
import { DRINKS } from './smallGuide.ts';

const votes = (given: Record<string, Record<string, string>>): Votes =>
  new Map(Object.entries(given).map(([question, by]) => [question, new Map(Object.entries(by))]));

const GROUP = votes({
  time: { mira: 'morning', tomas: 'morning', ada: 'evening' },
  mood: { mira: 'calm', tomas: 'calm', ada: 'calm' },
  milk: { mira: 'yes', tomas: 'no' },
});

test('a group is advised by what most said, and sees where opinions differ most', () => {
  const { answers, opinions } = tallyVotes(DRINKS, GROUP);
  expect(Object.fromEntries(answers)).toEqual({ time: 'morning', mood: 'calm', milk: 'unknown' });
  expect(opinions.map(({ question, agreement }) => [question, agreement])).toEqual([
    ['milk', 0],
    ['time', 2 / 3],
    ['mood', 1],
  ]);
});

test('what the minority said is shown with what it would have given', () => {
  const { opinions, alone } = tallyVotes(DRINKS, GROUP);
  expect(opinions.find(({ question }) => question === 'time')?.choices).toEqual([
    { choice: 'morning', votes: 2, outcome: 'coffee' },
    { choice: 'evening', votes: 1, outcome: 'tea' },
  ]);
  expect([...alone]).toEqual([
    ['ada', 'tea'],
    ['mira', 'coffee'],
    ['tomas', 'coffee'],
  ]);
});

test('who knows counts, however many do not', () => {
  const { answers, opinions } = tallyVotes(
    DRINKS,
    votes({ milk: { mira: 'unknown', tomas: 'unknown', ada: 'no' } }),
  );
  expect(answers.get('milk')).toBe('no');
  expect(opinions[0]?.agreement).toBeCloseTo(1 / 3);
});

test('a question that nobody voted on is unknown, and a vote for no choice is refused', () => {
  expect(tallyVotes(DRINKS, votes({ milk: {} })).answers.get('milk')).toBe('unknown');
  expect(() => tallyVotes(DRINKS, votes({ milk: { mira: 'oat' } }))).toThrow(UserError);
});
