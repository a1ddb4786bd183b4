import { expect, test } from 'vitest';
import { lintGuide } from '../../src/advise/review/lintGuide.ts';
import { readPlan } from '../../src/app/planCache.ts';
import { knowledge, shippedGuides } from './shipped.ts';

const guides = await shippedGuides();

test.each(guides)('the plan of $id is for its rules as they are; `wireside plan` writes it', (guide) => {
  expect(readPlan(guide, knowledge)).toBeDefined();
});

// Goes through every answer set: a second, and more on a machine that does something else too.
test.each(guides)(
  'in $id no outcome is favoured, and everything in it matters',
  (guide) => {
    expect(lintGuide(guide)).toEqual([]);
  },
  60_000,
);

test('iot-or-m2m asks at most half of its questions on average', () => {
  const guide = guides.find(({ id }) => id === 'iot-or-m2m');
  const plan = guide && readPlan(guide, knowledge);
  expect(plan?.expected).toBeLessThanOrEqual((guide?.questions.length ?? 0) / 2);
});

test('the verdicts of iot-or-m2m go on to which-connectivity', () => {
  const guide = guides.find(({ id }) => id === 'iot-or-m2m');
  expect(guide?.outcomes.map(({ guides: next }) => next)).toEqual(
    guide?.outcomes.map(() => ['which-connectivity']),
  );
});

test.each(guides)('every outcome of $id says what to build it with and what to watch out for', (guide) => {
  for (const { id, steps, technology = [], caveats = [] } of guide.outcomes) {
    expect(steps, id).toHaveLength(3);
    expect(technology.length, id).toBeGreaterThan(0);
    expect(caveats.length, id).toBeGreaterThan(0);
  }
});

test.each(guides)('every reason of $id is one sentence', (guide) => {
  const reasons = [...guide.questions.flatMap(({ choices }) => choices), ...guide.rules];
  for (const { id, reason } of reasons) expect(reason, id).toMatch(/^[A-Z0-9][^.!?]*(?:\d\.\d[^.!?]*)*\.$/);
});
