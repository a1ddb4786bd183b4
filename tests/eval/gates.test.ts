import { expect, test } from 'vitest';
import { missedGates, parseGates } from '../../src/eval/gates.ts';
import { summarise } from '../../src/eval/measure.ts';
import { answers, line, staysSilent } from './lines.ts';

const measured = summarise([
  line({ ids: ['a'] }, answers(['a'])),
  line({ ids: ['a'] }, answers(['b'])),
  line({ ids: ['a'] }, staysSilent()),
  line({ none: true }, staysSilent()),
  line({ none: true }, answers(['a'])),
]);

test('a gate that is met to the point is not missed', () => {
  expect(missedGates(measured, parseGates('precision=0.3333,coverage=0.66, top3=0.33,false=0.5'))).toEqual(
    [],
  );
});

test('each missed gate is named with what was measured and what was asked for', () => {
  expect(missedGates(measured, parseGates('precision=0.97,coverage=0.85,false=0.02,top3=0.95'))).toEqual([
    'Gate missed: precision is 33.3 % (1 of 3), at least 97.0 % is asked for.',
    'Gate missed: coverage is 66.7 % (2 of 3), at least 85.0 % is asked for.',
    'Gate missed: false is 50.0 % (1 of 2), at most 2.0 % is asked for.',
    'Gate missed: top3 is 33.3 % (1 of 3), at least 95.0 % is asked for.',
  ]);
});

test('by the interval a gate is missed where chance does not explain it', () => {
  const questions = (right: number) =>
    summarise(
      Array.from({ length: 100 }, (_, at) => line({ ids: ['a'] }, answers(at < right ? ['a'] : ['b']))),
    );
  const gates = parseGates('precision=0.95');
  expect(missedGates(questions(93), gates)).toHaveLength(1);
  expect(missedGates(questions(93), gates, 'interval')).toEqual([]);
  expect(missedGates(questions(85), gates, 'interval')).toEqual([
    'Gate missed: precision is 85.0 % (85 of 100), at least 95.0 % is asked for.',
  ]);
});

test('a gate that the file cannot measure is missed', () => {
  const answerable = summarise([line({ ids: ['a'] }, answers(['a']))]);
  expect(missedGates(answerable, parseGates('false=0.02'))).toEqual([
    'Gate missed: false cannot be measured, no question of the file counts for it.',
  ]);
});

test.each(['recall=0.9', 'precision', 'precision=97', 'precision=', 'toString=1'])(
  '%s is wrong usage',
  (text) => {
    expect(() => parseGates(text)).toThrow(`“${text}” is no gate. Write NAME=SHARE`);
  },
);
