import { expect, test } from 'vitest';
import { quoteSaid } from '../../../commands/advise/advised.ts';
import { phoneBars } from '../../../commands/advise/outcomeHead.ts';
import { guide, question } from '../../advise/smallGuide.ts';
import { english } from '../../fixtures/readers.ts';

const tally = {
  points: new Map([
    ['tea', 2],
    ['coffee', 12],
  ]),
  vetoed: new Set(['tea']),
  rules: [],
};

/** Every outcome called by its id and `more`. */
const labels = (more: string) => ({
  outcome: (id: string) => `${id}${more}`,
  ask: (id: string) => id,
  choice: (_: string, id: string) => id,
});

test('short titles stand beside their bars', () => {
  const short = { ...tally, vetoed: new Set<string>() };
  expect(phoneBars(short, labels(''), english)).toBe(
    ['```', 'coffee  ████████████ 12', 'tea     ██           2', '```'].join('\n'),
  );
});

test('long titles stand above their bars, whole, so that a phone breaks no bar', () => {
  expect(phoneBars(tally, labels(' from the mountains'), english)).toBe(
    [
      '```',
      'coffee from the mountains',
      '  ████████████ 12',
      'tea from the mountains',
      '  ██           2 (ruled out)',
      '```',
    ].join('\n'),
  );
});

test('a title cannot end the code block', () => {
  expect(phoneBars(tally, labels('```'), english)).toContain("coffee'''");
});

const trip = guide({
  outcomes: ['train', 'car'],
  questions: [
    question('far', { yes: { train: 1 }, no: { car: 1 } }),
    question('luggage', { 'yes, much': { car: 1 }, no: { train: 1 } }),
    question('mood', { calm: { train: 1 }, hasty: { car: 1 } }),
  ],
});

test.each([
  ['an answer that could be one to another question is quoted with its own', ['far'], '“yes” to “far?”'],
  ['one that could not stands alone', ['mood'], '“calm”'],
  ['two of them are told apart', ['far', 'luggage'], '“yes” to “far?” and “yes, much” to “luggage?”'],
  ['more than two have no room for it', ['far', 'luggage', 'mood'], '“yes”, “yes, much” and “calm”'],
])('%s', (_, asked, quoted) => {
  const answers = new Map([
    ['far', 'yes'],
    ['luggage', 'yes, much'],
    ['mood', 'calm'],
  ]);
  expect(quoteSaid({ guide: trip, answers, t: english }, asked)).toBe(quoted);
});
