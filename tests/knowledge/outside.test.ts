import { expect, test } from 'vitest';
import { buildSample, problemsOf } from './samplePack.ts';

const outsideOf = (edits: Readonly<Record<string, string>>) => {
  const loaded = buildSample(edits);
  return loaded.ok ? loaded.pack.outside : undefined;
};

test('a pack knows what it is not asked for, and need not', () => {
  const lines = '- tea leaf readers near me\n- the tee at golf\n';
  expect(outsideOf({ 'outside.yaml': lines })).toEqual(['tea leaf readers near me', 'the tee at golf']);
  expect(outsideOf({})).toEqual([]);
});

test('an outside.yaml that is no list of texts is a problem with its place', () => {
  expect(problemsOf({ 'outside.yaml': 'tea: leaf\n' })).toEqual([expect.stringContaining('outside.yaml:1')]);
});
