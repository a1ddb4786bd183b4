import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advice, tally } from '../../src/advise/advice.ts';
import { UNKNOWN } from '../../src/advise/answers.ts';
import { packageRoot } from '../../src/base/package.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { SITUATIONS } from './situations.ts';

const loaded = await loadPack(path.join(packageRoot, 'knowledge'));
const guide = loaded.ok ? loaded.pack.guides.get('iot-or-m2m') : undefined;
if (!guide) throw new Error('The guide iot-or-m2m does not load; see wireside check.');

test.each(SITUATIONS)('$name: $verdict', ({ answers, verdict }) => {
  const { outcome, strength, points } = advice(guide, answers);
  expect(`${outcome} ${strength}`, JSON.stringify([...points])).toBe(verdict);
});

test('every situation gives reasons for its outcome', () => {
  for (const { name, answers } of SITUATIONS) {
    const { outcome, reasons } = advice(guide, answers);
    const speaks = reasons.filter(({ points, vetoes }) => points > 0 || vetoes.some((id) => id !== outcome));
    expect(speaks.length, name).toBeGreaterThan(0);
  }
});

// Searches anew from each answer, since no plan is prepared here.
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
