import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { atOnce } from '../../src/base/steps.ts';
import { type Groupable, groupSteps } from '../../src/learning/grouping.ts';
import { redact } from '../../src/learning/redact.ts';

const question = (text: string, top: Groupable['top'] = []) => {
  const { norm } = redact(text, 'en') ?? { norm: text };
  return { id: `${norm}#${text.length}`, norm, text, top };
};
const grouped = (questions: readonly ReturnType<typeof question>[]) =>
  atOnce(groupSteps(questions))
    .map((group) => group.map(({ text }) => text).sort())
    .sort();

test('questions that ask the same stand together, and others alone', () => {
  const groups = grouped(
    [
      'can I use a drone as a gateway',
      'is a drone a good gateway',
      'gateway on a drone',
      'how much does a subscription cost per month',
      'monthly subscription cost',
      'who won the football cup',
    ].map((text) => question(text)),
  );
  expect(groups).toEqual([
    ['can I use a drone as a gateway', 'gateway on a drone', 'is a drone a good gateway'],
    ['how much does a subscription cost per month', 'monthly subscription cost'],
    ['who won the football cup'],
  ]);
});

test('nothing has no groups, and one question is one', () => {
  expect(grouped([])).toEqual([]);
  expect(grouped([question('a drone gateway')])).toEqual([['a drone gateway']]);
});

const HeldOut = z.object({
  set: z.number(),
  entry: z.string(),
  text: z.string(),
  top: z.array(z.tuple([z.string(), z.number()])),
});
/** What was asked for 70 entries of a pack that were taken out of it, a half at a time, and got no answer. */
const heldOut = readFileSync(new URL('../fixtures/heldOutGaps.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => HeldOut.parse(JSON.parse(line)))
  .map((each) => ({ ...question(each.text, each.top), ...each }));

test.each([0, 1])(
  'of questions for entries that are not there, those of a group ask for the same one (%i)',
  (set) => {
    const gaps = heldOut.filter((each) => each.set === set);
    const groups = atOnce(groupSteps(gaps));
    const right = groups.reduce((sum, group) => sum + mostOf(group.map(({ entry }) => entry)), 0);
    const together = groups.filter(({ length }) => length > 1).flat().length;
    expect(gaps.length).toBeGreaterThan(200);
    expect(right / gaps.length).toBeGreaterThanOrEqual(0.95);
    expect(together / gaps.length).toBeGreaterThan(0.35);
  },
);

const mostOf = (names: readonly string[]): number =>
  Math.max(...names.map((name) => names.filter((other) => other === name).length));

test('the same questions give the same groups in any order', () => {
  const groups = atOnce(groupSteps(heldOut)).map((group) => group.map(({ id }) => id));
  for (let seed = 1; seed <= 10; seed += 1) {
    const shuffled = heldOut
      .map((each, index) => [((index + 1) * 7_919 * seed) % 10_007, each] as const)
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each);
    expect(atOnce(groupSteps(shuffled)).map((group) => group.map(({ id }) => id))).toEqual(groups);
  }
});
