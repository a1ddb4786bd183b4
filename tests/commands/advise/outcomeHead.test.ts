import { expect, test } from 'vitest';
import { phoneBars } from '../../../commands/advise/outcomeHead.ts';
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
