import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advice, tally } from '../../src/advise/advice.ts';
import { UNKNOWN } from '../../src/advise/answers.ts';
import { lintGuide } from '../../src/advise/review/lintGuide.ts';
import { preparePlans, readPlan } from '../../src/app/planCache.ts';
import { packageRoot } from '../../src/base/package.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { CONNECTIVITY } from './connectivitySituations.ts';
import { SITUATIONS } from './situations.ts';

/** The gates of the guides that are shipped: situations, and the verdict that somebody who knows would sign. */
const dir = path.join(packageRoot, 'knowledge');
const loaded = await loadPack(dir);
const named = (id: string) => {
  const guide = loaded.ok ? loaded.pack.guides.get(id) : undefined;
  if (!guide) throw new Error(`The guide ${id} does not load; see wireside check.`);
  preparePlans([guide], dir);
  return guide;
};
const [guide, connectivity] = [named('iot-or-m2m'), named('which-connectivity')];

test.each([
  ...SITUATIONS.map((each) => ({ ...each, of: guide })),
  ...CONNECTIVITY.map((each) => ({ ...each, of: connectivity })),
])('$name: $verdict', ({ answers, verdict, of }) => {
  const { outcome, strength, points } = advice(of, answers);
  expect(`${outcome} ${strength}`, JSON.stringify([...points])).toBe(verdict);
});

test('every link fits some situation', () => {
  const advised = new Set(CONNECTIVITY.map(({ answers }) => advice(connectivity, answers).outcome));
  expect([...advised].sort()).toEqual(connectivity.outcomes.map(({ id }) => id).sort());
});

test('the verdicts of iot-or-m2m go on to which-connectivity, after at most half of its questions on average', () => {
  expect(guide.outcomes.map(({ guides }) => guides)).toEqual(
    guide.outcomes.map(() => ['which-connectivity']),
  );
  expect(readPlan(guide, dir)?.expected).toBeLessThanOrEqual(guide.questions.length / 2);
});

test.each([guide, connectivity])(
  'the plan of $id is for its rules as they are; `wireside plan` writes it',
  (each) => {
    expect(readPlan(each, dir)).toBeDefined();
  },
);

test.each([guide, connectivity])(
  'every outcome of $id says what to build it with and what to watch out for, every reason is one sentence',
  ({ outcomes, questions, rules }) => {
    for (const { id, steps, technology = [], caveats = [] } of outcomes) {
      expect(steps, id).toHaveLength(3);
      expect(technology.length, id).toBeGreaterThan(0);
      expect(caveats.length, id).toBeGreaterThan(0);
    }
    const reasons = [...questions.flatMap(({ choices }) => choices), ...rules];
    for (const { id, reason } of reasons) expect(reason, id).toMatch(/^[A-Z0-9][^.!?]*(?:\d\.\d[^.!?]*)*\.$/);
  },
);

// Goes through every answer set: a second, and more on a machine that does something else too.
test.each([guide, connectivity])('in $id no outcome is favoured, and everything in it matters', (each) => {
  expect(lintGuide(each)).toEqual([]);
});

test('every situation gives reasons for its outcome', () => {
  for (const { name, answers } of SITUATIONS) {
    const { outcome, reasons } = advice(guide, answers);
    const speaks = reasons.filter(({ points, vetoes }) => points > 0 || vetoes.some((id) => id !== outcome));
    expect(speaks.length, name).toBeGreaterThan(0);
  }
});

test('no single answer makes a firm verdict', { timeout: 120_000 }, () => {
  for (const { id, choices } of guide.questions)
    for (const choice of choices)
      expect(advice(guide, new Map([[id, choice.id]])).strength, `${id}: ${choice.id}`).not.toBe('firm');
});

const OPPOSITES = new Map(
  [
    ['people', 'none', 'central'],
    ['sharing', 'closed', 'open'],
    ['analytics', 'none', 'central'],
    ['closed-core', 'yes', 'no'],
    ['pattern', 'point-to-point', 'many-to-many'],
    ['network', 'private', 'public'],
    ['data', 'single', 'diverse'],
    ['devices', 'one-kind', 'many'],
    ['latency', 'hard', 'low'],
    ['growth', 'fixed', 'growing'],
    ['environment', 'industrial', 'consumer'],
    ['scale', 'tens', 'millions'],
  ].flatMap(([question, a, b]) => [
    [`${question} ${a}`, b ?? ''] as const,
    [`${question} ${b}`, a ?? ''] as const,
  ]),
);

/** Both speak for IoT without a choice that says as much for M2M: one is the half of “open”, the other of “consumer”. */
const WITHOUT_OPPOSITE = ['partners', 'public'];

const anyAnswers = fc.record(
  Object.fromEntries(
    guide.questions.map(({ id, choices }) => {
      const balanced = choices.filter(
        (choice) => OPPOSITES.has(`${id} ${choice.id}`) || !WITHOUT_OPPOSITE.includes(choice.id),
      );
      return [id, fc.constantFrom(UNKNOWN, ...balanced.map((choice) => choice.id))];
    }),
  ),
);

const opposite = ([question, choice]: readonly [string, string]) =>
  [question, OPPOSITES.get(`${question} ${choice}`) ?? choice] as const;

test('the opposite of every answer gives IoT the points that M2M had, and M2M those of IoT', () => {
  fc.assert(
    fc.property(anyAnswers, (given) => {
      const answers = Object.entries(given);
      const { points } = tally(guide, new Map(answers));
      const mirrored = tally(guide, new Map(answers.map(opposite))).points;
      expect([mirrored.get('iot'), mirrored.get('m2m')]).toEqual([points.get('m2m'), points.get('iot')]);
    }),
    { numRuns: 500 },
  );
});
