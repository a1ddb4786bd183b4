import { expect, test } from 'vitest';
import { widestAt } from '../../src/eval/breakdowns.ts';
import { measure, summarise } from '../../src/eval/measure.ts';
import { answers, line, question, staysSilent, suggests } from './lines.ts';

const typo = (id: string) => ({ ids: [id], kind: 'typo' });
const lines = [
  line({ ids: ['a'] }, answers(['a'], 0.95)),
  line({ ids: ['b'] }, answers(['a'], 0.9)),
  line(typo('a'), answers(['a'], 0.6)),
  line(typo('b'), suggests(['c', 'b'], 0.4)),
  line(typo('c'), staysSilent([], 0)),
  line({ none: true, none_kind: 'code' }, answers(['b'], 0.6)),
  line({ none: true, none_kind: 'code' }, staysSilent()),
  line({ none: true, none_kind: 'chitchat' }, suggests(['c'], 0.3)),
];
const measured = summarise(lines);

test('the totals are those that a person would count', () => {
  expect(measured).toMatchObject({
    answerable: 5,
    none: 3,
    precision: { hits: 2, of: 4 },
    precisionAnswerable: { hits: 2, of: 3 },
    coverage: { hits: 3, of: 5 },
    top3: { hits: 3, of: 5 },
    falseAnswers: { hits: 1, of: 3 },
  });
});

test('kinds are counted apart, the largest first', () => {
  expect(measured.kinds).toMatchObject([
    { kind: 'typo', precision: { hits: 1, of: 1 }, coverage: { hits: 1, of: 3 }, top3: { hits: 2, of: 3 } },
    {
      kind: 'question',
      precision: { hits: 1, of: 2 },
      coverage: { hits: 2, of: 2 },
      top3: { hits: 1, of: 2 },
    },
  ]);
  expect(measured.noneKinds).toMatchObject([
    { kind: 'code', falseAnswers: { hits: 1, of: 2 } },
    { kind: 'chitchat', falseAnswers: { hits: 0, of: 1 } },
  ]);
});

test('the curve has a point for each confidence, equal ones together', () => {
  const points = measured.curve.map(({ threshold, coverage, precision }) => [
    threshold,
    `${coverage.hits}/${coverage.of}`,
    `${precision.hits}/${precision.of}`,
  ]);
  expect(points).toEqual([
    [0.95, '1/5', '1/1'],
    [0.9, '2/5', '1/2'],
    [0.6, '3/5', '2/4'],
    [0.4, '4/5', '2/5'],
    [0.3, '4/5', '2/6'],
  ]);
});

test('the widest point at a precision is the last that holds it', () => {
  expect(widestAt(measured.curve, 0.5)?.threshold).toBe(0.6);
  expect(widestAt(measured.curve, 1)?.threshold).toBe(0.95);
  expect(widestAt(measured.curve, 1.1)).toBeUndefined();
});

test('time is taken around each question', () => {
  const clock = [0, 2, 10, 14, 20, 29].values();
  const { time } = measure(
    [1, 2, 3].map(() => question({})),
    {
      ask: () => staysSilent(),
      now: () => clock.next().value ?? 0,
    },
  );
  expect(time).toEqual({ p50: 4, p95: 9, p99: 9 });
});
