import { expect, test } from 'vitest';
import { brokenPromises, calibrate } from '../../src/eval/calibration.ts';
import { answers, line, staysSilent, suggests } from './lines.ts';

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
const right = line({ ids: ['a'] }, answers(['a'], 0.98));
const wrong = line({ ids: ['a'] }, answers(['b'], 0.98));

test('a word counts right and wrong answers, false ones and first suggestions, but not silence', () => {
  const [sure, likely, unsure] = calibrate([
    right,
    line({ none: true }, answers(['a'], 0.9)),
    line({ ids: ['a'] }, answers(['a'], 0.6)),
    line({ ids: ['a'] }, suggests(['a', 'b'], 0.4)),
    line({ ids: ['a'] }, suggests(['b', 'a'], 0.2)),
    line({ ids: ['a'] }, staysSilent(['a'])),
  ]);
  expect(sure).toMatchObject({ word: 'sure', promise: 0.97, right: { hits: 1, of: 2 }, stated: 0.94 });
  expect(likely).toMatchObject({ word: 'likely', promise: null, right: { hits: 1, of: 1 }, stated: 0.6 });
  expect(unsure).toMatchObject({ word: 'unsure', right: { hits: 1, of: 2 } });
  expect(unsure?.stated).toBeCloseTo(0.3);
});

// Upper ends by Wilson's formula: 46 of 50 → 96.85 %, 47 of 50 → 97.94 %.
test('a promise is broken when even the upper end of the interval lies below it', () => {
  expect(brokenPromises(calibrate([...times(47, right), ...times(3, wrong)]))).toEqual([]);
  expect(brokenPromises(calibrate([...times(46, right), ...times(4, wrong)]))).toEqual([
    'Promise broken: “sure” stands for at least 97.0 % right, and 46 of 50 were (95 % interval 81.2 to 96.8).',
  ]);
});

test('one wrong line alone breaks no promise, two do', () => {
  expect(brokenPromises(calibrate([...times(4, right), wrong]))).toEqual([]);
  expect(brokenPromises(calibrate([wrong, wrong]))).toHaveLength(1);
});

test('a word that was never said breaks no promise', () => {
  expect(brokenPromises(calibrate([]))).toEqual([]);
});
