import { expect, test } from 'vitest';
import { tally } from '../../src/advise/advice.ts';
import { labelsOf, pointBars } from '../../src/advise/labels.ts';
import { DRINKS } from './smallGuide.ts';

const bars = (given: Record<string, string>) =>
  pointBars(tally(DRINKS, new Map(Object.entries(given))), labelsOf(DRINKS));

test('a mark is a point, best first, and what is ruled out says so', () => {
  expect(bars({ time: 'evening', mood: 'calm', kettle: 'broken' })).toEqual([
    'tea     ████         4 (ruled out)',
    'water   █            1',
    'coffee               -2 (ruled out)',
  ]);
});

test('level outcomes stand in the order of the guide, as their titles do', () => {
  const points = new Map([
    ['tea', 2],
    ['coffee', 2],
    ['water', 1],
  ]);
  const lines = pointBars({ points, vetoed: new Set(), rules: [] }, labelsOf(DRINKS));
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['tea', 'coffee', 'water']);
});

test('more points than a bar holds are drawn to scale', () => {
  const points = new Map([
    ['tea', 30],
    ['water', 15],
  ]);
  const lines = pointBars({ points, vetoed: new Set(), rules: [] }, labelsOf(DRINKS));
  expect(lines).toEqual(['tea    ████████████ 30', 'water  ██████       15']);
});
