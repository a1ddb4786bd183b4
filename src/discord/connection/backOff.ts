import { setTimeout as after } from 'node:timers/promises';
import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';

/** In milliseconds: the second try, and what the pauses grow to, twice as long each time. */
const FIRST = 1_000;
const LONGEST = 120_000;

/**
 * Milliseconds to wait before the next try: none after the first failure, then growing; some at random, so that many
 * bots do not come back in step. At the longest it makes 720 tries a day, fewer than the 1,000 logins that Discord allows.
 */
export const pauseAfter = (failures: number, random = Math.random()): number =>
  failures < 2 ? 0 : Math.min(LONGEST, FIRST * 2 ** (failures - 2)) * (0.75 + random / 2);

/** A connection that lasted less was none, in milliseconds. */
const LASTING = 60_000;

/** How often a connection was lost in a row. */
interface Losses {
  count: number;
  /** When it was last complete, by performance.now(). */
  readyAt: number;
  /** Whether it is to wait before it connects again. */
  isDue: boolean;
}

/** discord.js's own: it shares the name with an older class. */
type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/**
 * Lets the connections of a client come back after growing pauses: discord.js tries every half second for ever.
 * @param wait is told of each pause before it begins, in milliseconds.
 */
export function strategyThatBacksOff(manager: Manager, wait: (ms: number) => void): SimpleShardingStrategy {
  const losses = new Map<number, Losses>();
  const of = (shard: number): Losses => {
    const known = losses.get(shard) ?? { count: 0, readyAt: Number.POSITIVE_INFINITY, isDue: false };
    losses.set(shard, known);
    return known;
  };
  const complete = ({ shardId }: { readonly shardId: number }) => {
    of(shardId).readyAt = performance.now();
  };
  manager.on('ready', complete);
  manager.on('resumed', complete);
  manager.on('closed', ({ shardId }) => {
    const lost = of(shardId);
    lost.count = performance.now() - lost.readyAt > LASTING ? 1 : lost.count + 1;
    lost.readyAt = Number.POSITIVE_INFINITY;
    lost.isDue = true;
  });
  // It is asked for just before each connection, which is the one place to wait that discord.js offers.
  const { retrieveSessionInfo } = manager.options;
  manager.options.retrieveSessionInfo = async (shardId) => {
    const lost = of(shardId);
    const ms = lost.isDue ? pauseAfter(lost.count) : 0;
    lost.isDue = false;
    if (ms > 0) {
      wait(ms);
      await after(ms);
    }
    return retrieveSessionInfo(shardId);
  };
  return new SimpleShardingStrategy(manager);
}
