import { expect, test } from 'vitest';
import { boostedTrees } from '../../bench/fit/boostedTrees.ts';
import { fitModel, logisticRegression, observe } from '../../bench/fit/fitModel.ts';
import { figures } from '../../bench/fit/report.ts';
import { familyOf, type ThinPack, thinPacks } from '../../bench/fit/thinPacks.ts';
import { publicSetNames } from '../../bench/search/sets.ts';
import { logisticSum, sigmoid, treeSum } from '../../src/answer/confidence/model.ts';
import { conditionalLogit } from '../../src/answer/confidence/newton.ts';
import { garden } from '../answer/garden.ts';

/** Right where the first signal exceeds 3, whatever the second says. */
const rows = {
  signals: Array.from({ length: 200 }, (_, i) => [i % 7, (i * 13) % 5]),
  targets: Array.from({ length: 200 }, (_, i) => (i % 7 > 3 ? 1 : 0)),
  weights: Array.from({ length: 200 }, () => 1),
};

test('trees find the signal and the threshold that decide, and the same rows give the same trees', () => {
  const growth = { trees: 20, rate: 0.3, leastRows: 5 };
  const trees = boostedTrees(rows, growth);
  expect(trees[0]?.signals[0]).toBe(0);
  expect(trees[0]?.thresholds[0]).toBe(3);
  expect(sigmoid(treeSum([4, 0], trees))).toBeGreaterThan(0.9);
  expect(sigmoid(treeSum([3, 0], trees))).toBeLessThan(0.1);
  expect(JSON.stringify(boostedTrees(rows, growth))).toBe(JSON.stringify(trees));
});

test('a leaf keeps its least number of rows', () => {
  const [tree] = boostedTrees(rows, { trees: 1, rate: 0.3, leastRows: 150 });
  expect(tree?.signals).toEqual(Array(7).fill(-1));
});

test('the logistic regression weighs the signal that decides, and hardly the other', () => {
  const fitted = logisticRegression(rows, 0.01);
  expect(sigmoid(logisticSum([6, 0], fitted))).toBeGreaterThan(0.9);
  expect(sigmoid(logisticSum([0, 4], fitted))).toBeLessThan(0.1);
  expect(Math.abs(fitted.weights[1] ?? 1)).toBeLessThan(0.3);
});

test('the ranker’s weights go to what the right candidates have', () => {
  const choice = {
    candidates: [
      [1, 0],
      [0, 1],
      [0, 0],
    ],
    right: [true, false, false],
    weight: 1,
  };
  const [helps = 0, misleads = 0] = conditionalLogit([choice, choice], [0, 0], { hold: 0.1, steps: 12 });
  expect(helps).toBeGreaterThan(0.5);
  expect(misleads).toBeLessThan(0);
});

const pack: ThinPack = {
  name: 'garden',
  family: 'garden',
  phrasings: 4,
  context: {},
  documents: garden,
  lessons: [
    { q: 'how often do tomatoes want water', ids: ['watering'], kind: 'answerable' },
    { q: 'when are roses cut back', ids: ['pruning'], kind: 'answerable' },
    { q: 'what may not be composted', ids: ['compost'], kind: 'answerable' },
    { q: 'who won the football match', ids: [], kind: 'elsewhere' },
    { q: 'how do i reset my password', ids: [], kind: 'elsewhere' },
    { q: 'when do i plant garlic', ids: [], kind: 'nearMiss' },
  ],
};

test('a small fit gives the same model twice, which ranks its own questions right', () => {
  const model = fitModel([pack]);
  expect(JSON.stringify(fitModel([pack]))).toBe(JSON.stringify(model));
  const observed = observe([pack], model.features);
  expect(observed.filter(({ kind }) => kind === 'answerable').map(({ place }) => place)).toEqual([0, 0, 0]);
  expect(figures(observed, model).first).toBe(1);
});

test('sets of one source are one family', () => {
  expect(['hint3-curekart', 'hint3-sofmattress', 'banking77-all', 'banking50-10-ood'].map(familyOf)).toEqual([
    'hint',
    'hint',
    'banking',
    'banking',
  ]);
});

const names = await publicSetNames();
test.skipIf(names.length === 0)(
  'thin packs of the public sets are the same on every run (skipped without them)',
  async () => {
    const [one, other] = await Promise.all([thinPacks(), thinPacks()]);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    for (const { documents, lessons } of one) {
      const ids = new Set(documents.map(({ id }) => id));
      expect(
        lessons.filter(({ kind, ids: right }) => kind === 'answerable' && !right.some((id) => ids.has(id))),
      ).toEqual([]);
    }
  },
);
