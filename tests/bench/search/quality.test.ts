import { expect, test } from 'vitest';
import { type Asked, auroc, okAt5, precisionAt1, reciprocalRank } from '../../../bench/search/quality.ts';

const asked = (ids: readonly string[], found: readonly string[], score: number): Asked => ({
  question: { q: 'a question', ids },
  answer: { ids: found, score },
});
const right = (score: number) => asked(['a'], ['a', 'b'], score);
const second = (score: number) => asked(['a'], ['b', 'a'], score);
const outOfScope = (score: number) => asked([], ['b'], score);

test('only the first entry counts for P@1, the place of the right one for MRR', () => {
  const all = [right(1), second(1), asked(['a'], [], Number.NEGATIVE_INFINITY), asked(['b', 'a'], ['a'], 1)];
  expect(precisionAt1(all)).toBe(0.5);
  expect(reciprocalRank(all)).toBe((1 + 0.5 + 0 + 1) / 4);
});

test('AUROC is 1 when all in scope score higher, a half for ties, and 0 the wrong way round', () => {
  expect(auroc([right(0.9)], [outOfScope(0.1), outOfScope(0.2)])).toBe(1);
  expect(auroc([right(0.5)], [outOfScope(0.5)])).toBe(0.5);
  expect(auroc([right(0.1)], [outOfScope(0.5)])).toBe(0);
});

test('ok@5 % counts right answers above what 95 of 100 questions out of scope reach', () => {
  const others = Array.from({ length: 100 }, (_, place) => outOfScope(place / 100));
  expect(okAt5([right(0.95), right(0.94), second(0.99), right(1)], others)).toBe(0.5);
});

test('an engine whose scores say nothing gets no question right at 5 %', () => {
  expect(okAt5([right(1), right(1)], [outOfScope(1), outOfScope(1)])).toBe(0);
});

test('what nothing out of scope can tell stays empty', () => {
  expect(auroc([right(1)], [])).toBeNull();
  expect(okAt5([right(1)], [])).toBeNull();
});
