import { expect, test } from 'vitest';
import { advice, tally } from '../../src/advise/advice.ts';
import { UserError } from '../../src/base/errors.ts';
import { DRINKS, guide, question, rule } from './smallGuide.ts';

const answers = (given: Record<string, string>) => new Map(Object.entries(given));

test('before anything is answered there is no outcome, and the question that decides most comes next', () => {
  expect(advice(DRINKS, new Map())).toMatchObject({
    outcome: null,
    runnerUp: null,
    lead: null,
    strength: 'undecided',
    decided: false,
    reasons: [],
    next: 'kettle',
    left: 4,
  });
});

test('a lead of the margin is firm, less is a leaning, none is undecided', () => {
  expect(advice(DRINKS, answers({ time: 'morning' }))).toMatchObject({
    outcome: 'coffee',
    strength: 'firm',
    lead: 3,
  });
  expect(advice(DRINKS, answers({ milk: 'no' }))).toMatchObject({
    outcome: 'tea',
    strength: 'leaning',
    lead: 1,
  });
  const tied = guide({
    outcomes: ['tea', 'coffee'],
    questions: [question('a', { yes: { tea: 1, coffee: 1 }, no: { tea: 1 } })],
  });
  expect(advice(tied, answers({ a: 'yes' }))).toMatchObject({
    outcome: 'coffee',
    strength: 'undecided',
    lead: 0,
  });
});

test('"don\'t know" gives nothing and says nothing', () => {
  expect(advice(DRINKS, answers({ time: 'unknown', mood: 'unknown' }))).toMatchObject({
    outcome: null,
    reasons: [],
    decided: false,
  });
});

test('a rule gives its points once all its answers are there, and is a reason of its own', () => {
  const before = tally(DRINKS, answers({ time: 'evening' }));
  expect(before.rules).toEqual([]);
  const after = advice(DRINKS, answers({ time: 'evening', mood: 'tired' }));
  expect(Object.fromEntries(after.points)).toEqual({ coffee: 0, tea: 2, water: 4 });
  expect(after.outcome).toBe('water');
  expect(after.reasons[0]).toMatchObject({
    question: 'time',
    choice: 'evening',
    rule: 'late-and-tired',
    points: 4,
    text: 'Rule late-and-tired holds.',
  });
});

test('a forbidden outcome cannot win, however many points it has', () => {
  const result = advice(DRINKS, answers({ time: 'morning', mood: 'tired', milk: 'yes', kettle: 'broken' }));
  expect(result.points.get('coffee')).toBe(6);
  expect([...result.vetoed].sort()).toEqual(['coffee', 'tea']);
  expect(result).toMatchObject({ outcome: 'water', strength: 'firm', runnerUp: null, lead: null });
  expect(result.reasons[0]).toMatchObject({ rule: 'no-kettle', vetoes: ['coffee', 'tea'] });
});

test('where every outcome is forbidden there is none, and no more is asked', () => {
  const strict = guide({
    outcomes: ['tea', 'coffee'],
    questions: [question('a', { yes: { tea: 1 }, no: {} }), question('b', { yes: { tea: 1 }, no: {} })],
    rules: [rule('nothing', { when: { a: 'no' }, veto: ['tea', 'coffee'] })],
  });
  expect(advice(strict, answers({ a: 'no' }))).toMatchObject({ outcome: null, decided: true, next: null });
});

test('reasons speak for and against, strongest first', () => {
  const { reasons } = advice(DRINKS, answers({ time: 'morning', mood: 'thirsty', milk: 'yes' }));
  expect(reasons.map(({ question, choice, points }) => [question, choice, points])).toEqual([
    ['time', 'morning', 3],
    ['mood', 'thirsty', -1.5],
    ['milk', 'yes', 1],
  ]);
});

test('questions that cannot matter any more are named and skipped', () => {
  const narrow = guide({
    outcomes: ['ale', 'beer', 'cider'],
    questions: [
      question('first', { no: { cider: -9 }, yes: { cider: 9 } }),
      question('idle', { yes: { cider: 3 }, no: {} }),
      question('last', { yes: { ale: 2 }, no: { beer: 2 } }),
    ],
  });
  expect(advice(narrow, answers({ first: 'no' }))).toMatchObject({
    irrelevant: ['idle'],
    next: 'last',
    left: 1,
  });
});

test('an answer that is no choice is refused with the choices there are', () => {
  expect(() => advice(DRINKS, answers({ milk: 'oat' }))).toThrow(UserError);
  expect(() => advice(DRINKS, answers({ milk: 'oat' }))).toThrow(/“oat”.*yes, no, unknown/);
});
