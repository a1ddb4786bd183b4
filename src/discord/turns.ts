import { setImmediate } from 'node:timers/promises';
import { SnowflakeUtil } from 'discord.js';
import type { Dropped } from '../base/log.ts';

/** Something to answer, which waits for its turn. */
export interface Turn {
  /** The id of whoever asks: members take turns. */
  readonly member: string;
  /** What of it may be open at once, and how much of a member's may wait. */
  readonly limits: Limits;
  /** Milliseconds since it was asked, where that is known. */
  readonly age?: number;
  /** Answers it; must not reject. @param newer how many of the member's wait behind it. */
  readonly run: (newer: number) => Promise<void>;
  readonly dropped: (why: Dropped) => Promise<void>;
}

export interface Limits {
  /** Milliseconds after which an answer is of no use. */
  readonly lasts: number;
  /** How many of a member's may wait. */
  readonly waiting: number;
  /** Under each of these names so many may be open at once. */
  readonly open: readonly { readonly name: string; readonly most: number }[];
}

/**
 * Interactions: Discord waits 3 s, of which half a second is left for the answer and its way. A member's 100 are more
 * than anybody can begin in that time by hand; 16 are answered at once, which keeps the pictures and edits that follow
 * an answer from filling discord.js's 50 requests a second.
 */
export const interactionLimits = (member: string): Limits => ({
  lasts: 2_500,
  waiting: 100,
  open: [{ name: member, most: 16 }],
});

/**
 * Replies in chat: Discord takes 5 messages in 5 s in a channel, so 5 may be open there, one of each member. Three more
 * of theirs wait, for as long as these may take.
 */
export const chatLimits = (member: string, channel: string): Limits => ({
  lasts: 15_000,
  waiting: 3,
  open: [
    { name: `${member} ${channel}`, most: 1 },
    { name: channel, most: 5 },
  ],
});

/** Of all members together, so that memory is bounded: 64 in flight each of 64 people. Whoever has most gives way. */
const WAITING = 4_096;

/** Milliseconds for which hearing what comes in goes before answering: somebody else may be behind a flood. */
const HEARING = 10;

/** Lets members take turns. */
export interface Turns {
  /** Resolves when it is answered or dropped. */
  readonly take: (turn: Turn) => Promise<void>;
}

interface Waiting extends Turn {
  readonly end: number;
  readonly done: () => void;
}

/**
 * Answers one thing after another, a member at a time, and lets the event loop hear of others between two: what an
 * answer takes to compute holds up everybody. What is too late is dropped before it is computed.
 * @param now milliseconds since 1970.
 */
export function createTurns(now: () => number): Turns {
  /** Each member's, in the order of their next turns. */
  const queue = new Map<string, Waiting[]>();
  const open = new Map<string, number>();
  let isGoing = false;
  let heard = 0;
  let total = 0;

  const mayBegin = ({ limits }: Waiting) =>
    limits.open.every(({ name, most }) => (open.get(name) ?? 0) < most);

  const count = ({ limits }: Waiting, by: 1 | -1) => {
    for (const { name } of limits.open) {
      const left = (open.get(name) ?? 0) + by;
      if (left > 0) open.set(name, left);
      else open.delete(name);
    }
  };

  /** The next whose turn it is; its member comes last from now on. */
  function next(): { readonly turn: Waiting; readonly newer: number } | undefined {
    for (const [member, own] of queue) {
      const index = own.findIndex((each) => each.end <= now() || mayBegin(each));
      const turn = own[index];
      if (!turn) continue;
      own.splice(index, 1);
      total -= 1;
      queue.delete(member);
      if (own.length > 0) queue.set(member, own);
      return { turn, newer: own.length - index };
    }
    return undefined;
  }

  function begin(turn: Waiting, newer: number): void {
    count(turn, 1);
    void turn.run(newer).finally(() => {
      count(turn, -1);
      turn.done();
      void go();
    });
  }

  /** Waits until others were heard. */
  async function hear(): Promise<void> {
    const end = performance.now() + HEARING;
    for (let before = -1; before !== heard && performance.now() < end; ) {
      before = heard;
      await setImmediate();
    }
  }

  async function go(): Promise<void> {
    if (isGoing) return;
    isGoing = true;
    for (let found = next(); found; found = next()) {
      const { turn, newer } = found;
      if (turn.end <= now()) void turn.dropped('late').finally(turn.done);
      else {
        begin(turn, newer);
        await hear();
      }
    }
    isGoing = false;
  }

  /** Whether one more of a member can wait, who has `own` waiting: where all places are taken, of whoever has most the last goes. */
  function hasRoom(own: number): boolean {
    if (total < WAITING) return true;
    let most: Waiting[] = [];
    for (const each of queue.values()) if (each.length > most.length) most = each;
    if (most.length <= own + 1) return false;
    const gone = most.pop();
    total -= 1;
    void gone?.dropped('full').finally(gone.done);
    return true;
  }

  const take = (turn: Turn): Promise<void> => {
    heard += 1;
    const { member, limits, age = 0 } = turn;
    const own = queue.get(member) ?? [];
    const alike = own.filter((each) => each.limits.waiting === limits.waiting).length;
    if (alike >= limits.waiting || !hasRoom(own.length)) return turn.dropped('full');
    return new Promise((done) => {
      own.push({ ...turn, end: now() - age + limits.lasts, done });
      total += 1;
      queue.set(member, own);
      void go();
    });
  };
  return { take };
}

/** Clocks agree where they differ by less than this, in milliseconds. */
const AGREED = 1_000;
/** For how long one agreement tells that others are late and not of another clock, in milliseconds. */
const AGREES = 10_000;

/**
 * Milliseconds since Discord made an interaction, by its id: what comes late through a full socket, or again after a cut,
 * is older than it seems. 0 where Discord's clock and this machine's have not agreed lately.
 */
export function createAges(now: () => number): (id: string) => number {
  let latest = 0;
  let agreed = Number.NEGATIVE_INFINITY;
  return (id) => {
    const made = SnowflakeUtil.timestampFrom(id);
    const age = now() - made;
    const goesOn = made > latest;
    latest = Math.max(latest, made);
    if (Math.abs(age) < AGREED) {
      agreed = now();
      return Math.max(0, age);
    }
    return goesOn && now() - agreed < AGREES ? Math.max(0, age) : 0;
  };
}

/** Milliseconds after which a member may be told again. */
const TOLD = 600_000;
/** Members that are remembered as told. */
const REMEMBERED = 1_000;

/**
 * Whether to tell a member now that they are over their budget: once in ten minutes, and nobody within `gap`
 * milliseconds of somebody else, so that a crowd over its budget is not told in a crowd of messages.
 */
export function createNotices(now: () => number, gap: number): (member: string) => boolean {
  const told = new Map<string, number>();
  let last = Number.NEGATIVE_INFINITY;
  return (member) => {
    const before = told.get(member) ?? Number.NEGATIVE_INFINITY;
    if (now() - before < TOLD || now() - last < gap) return false;
    last = now();
    told.delete(member);
    told.set(member, last);
    const [oldest] = told.keys();
    if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest);
    return true;
  };
}
