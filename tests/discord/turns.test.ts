import { SnowflakeUtil } from 'discord.js';
import { expect, test } from 'vitest';
import {
  chatLimits,
  createAges,
  createNotices,
  createTurns,
  interactionLimits,
} from '../../src/discord/turns.ts';

/** A queue with a clock to turn, and what became of each thing that was asked, in order. */
function startTurns() {
  const clock = { time: 1_000_000 };
  const { take } = createTurns(() => clock.time);
  const log: string[] = [];
  const gates: (() => void)[] = [];
  const ask = (
    member: string,
    name: string,
    { held = false, limits = interactionLimits(member), age = 0 } = {},
  ) =>
    take({
      member,
      limits,
      age,
      run: async () => {
        log.push(name);
        if (held) await new Promise<void>((open) => gates.push(open));
      },
      dropped: async (why) => void log.push(`${name} ${why}`),
    });
  const askMany = (count: number, member: string, options = {}) =>
    Array.from({ length: count }, (_, index) => ask(member, `${member}${index}`, options));
  const openGates = () => {
    for (const open of gates.splice(0)) open();
  };
  return { clock, log, ask, askMany, openGates };
}

test('members take turns, however much one of them asks', async () => {
  const { log, ask, askMany } = startTurns();
  await Promise.all([...askMany(50, 'mira'), ask('tomas', 'tomas'), ask('ada', 'ada')]);
  expect(log.slice(0, 5)).toEqual(['mira0', 'mira1', 'tomas', 'ada', 'mira2']);
  expect(log).toHaveLength(52);
});

test('64 in flight of one member are all answered, in their order', async () => {
  const { log, askMany } = startTurns();
  await Promise.all(askMany(64, 'mira'));
  expect(log).toEqual(Array.from({ length: 64 }, (_, index) => `mira${index}`));
});

test('whoever waits for each answer is never refused, however often they ask', async () => {
  const { log, ask } = startTurns();
  for (let turn = 0; turn < 2_000; turn += 1) await ask('mira', 'asked');
  expect(new Set(log)).toEqual(new Set(['asked']));
});

test('everybody who votes in one channel at the same moment is heard', async () => {
  const { log, ask } = startTurns();
  await Promise.all(Array.from({ length: 1_000 }, (_, index) => ask(`voter ${index}`, 'voted')));
  expect(log).toEqual(Array.from({ length: 1_000 }, () => 'voted'));
});

test('what waited until it is of no use is dropped before it is computed', async () => {
  const { clock, log, askMany, openGates } = startTurns();
  const asked = askMany(20, 'mira', { held: true });
  expect(log).toHaveLength(1);
  await expect.poll(() => log.length).toBe(16);
  clock.time += 2_500;
  openGates();
  await Promise.all(asked);
  expect(log.slice(16)).toEqual(['mira16 late', 'mira17 late', 'mira18 late', 'mira19 late']);
});

test('what was old when it was heard has that much less time', async () => {
  const { log, ask } = startTurns();
  await ask('mira', 'young', { age: 2_499 });
  await ask('mira', 'old', { age: 2_500 });
  expect(log).toEqual(['young', 'old late']);
});

test('beyond a member’s hundred the rest is refused, and what waits is not', async () => {
  const { log, askMany, openGates } = startTurns();
  const asked = askMany(120, 'mira', { held: true });
  // The first begins at once, and a hundred wait.
  expect(log.filter((line) => line.endsWith('full'))).toHaveLength(19);
  const opening = setInterval(openGates);
  await Promise.all(asked);
  clearInterval(opening);
  expect(log.filter((line) => !line.endsWith('full'))).toHaveLength(101);
});

test('memory is bounded: where all places are taken, whoever has most waiting gives way', async () => {
  const { log, askMany } = startTurns();
  const crowd = Array.from({ length: 2_000 }, (_, index) => askMany(20, `member ${index} `)).flat();
  const refused = log.filter((line) => line.endsWith('full')).length;
  expect(40_000 - refused).toBeLessThanOrEqual(4_096 + 1);
  await Promise.all(crowd);
  // Each of them was heard at least once.
  expect(new Set(log.filter((line) => /^member \d+ 0$/.test(line))).size).toBe(2_000);
});

test('in chat one reply of a member is open in a channel, three wait, and the rest is refused', async () => {
  const { log, askMany, ask, openGates } = startTurns();
  const limits = chatLimits('mira', 'general');
  const asked = askMany(6, 'mira', { held: true, limits });
  await ask('tomas', 'tomas', { limits: chatLimits('tomas', 'general') });
  await ask('mira', 'elsewhere', { limits: chatLimits('mira', 'questions') }).catch(() => {});
  expect(log).toEqual(['mira0', 'mira4 full', 'mira5 full', 'tomas', 'elsewhere full']);
  const opening = setInterval(openGates);
  await Promise.all(asked);
  clearInterval(opening);
  expect(log.slice(5)).toEqual(['mira1', 'mira2', 'mira3']);
});

test('a channel has five replies open at once, each of another member', async () => {
  const { log, ask, openGates } = startTurns();
  const asked = Array.from({ length: 7 }, (_, index) =>
    ask(`m${index}`, `m${index}`, { held: true, limits: chatLimits(`m${index}`, 'general') }),
  );
  await ask('tomas', 'a command meanwhile');
  await expect.poll(() => log).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'a command meanwhile']);
  const opening = setInterval(openGates);
  await Promise.all(asked);
  clearInterval(opening);
  expect(log.slice(6)).toEqual(['m5', 'm6']);
});

const idAt = (time: number): string => String(SnowflakeUtil.generate({ timestamp: time }));

test('an interaction is as old as its id says, where Discord’s clock and ours agree', () => {
  const clock = { time: 1_800_000_000_000 };
  const ageOf = createAges(() => clock.time);
  expect(ageOf(idAt(clock.time - 150))).toBe(150);
  clock.time += 5_000;
  expect(ageOf(idAt(clock.time - 2_700))).toBe(2_700);
});

test('a clock that is wrong makes nobody late, and neither does an id without a time', () => {
  const clock = { time: 1_800_000_000_000 };
  const ageOf = createAges(() => clock.time);
  expect(ageOf(idAt(clock.time - 60_000))).toBe(0);
  expect(ageOf(idAt(clock.time + 60_000))).toBe(0);
  expect(ageOf('1')).toBe(0);
  // Ids that count up and stand still in time.
  const still = idAt(clock.time);
  expect(ageOf(still)).toBe(0);
  clock.time += 5_000;
  expect(ageOf(still)).toBe(0);
  // A clock that was set right or wrong while the bot ran is believed again after ten seconds at the latest.
  expect(ageOf(idAt(clock.time))).toBe(0);
  clock.time += 3_600_000;
  expect(ageOf(idAt(clock.time - 3_600_000 + 1))).toBe(0);
});

test('who is over their budget is told once, and again after ten minutes', () => {
  const clock = { time: 0 };
  const isToBeTold = createNotices(() => clock.time, 100);
  expect([isToBeTold('mira'), isToBeTold('mira'), isToBeTold('tomas')]).toEqual([true, false, false]);
  clock.time += 100;
  expect([isToBeTold('mira'), isToBeTold('tomas')]).toEqual([false, true]);
  clock.time += 600_000;
  expect(isToBeTold('mira')).toBe(true);
});
