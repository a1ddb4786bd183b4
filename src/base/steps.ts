import { setImmediate } from 'node:timers/promises';

/** Work that yields wherever it may be interrupted, and returns its result. */
export type Steps<T> = Generator<void, T, void>;

/** How many small pieces of work make a step: a pause costs about as much as one of them. */
const PIECES = 64;

/** Whether to pause after a piece of work, by its number. */
export const isStep = (piece: number): boolean => piece % PIECES === PIECES - 1;

/** Does all of the work at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds before others get their turn: Discord's heartbeats and people can wait for a few of these. */
const TURN_MS = 10;

/** Does the work in turns with everything else that the process has to do, so that a bot goes on answering. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let end = 0; ; ) {
    if (performance.now() >= end) {
      await setImmediate();
      end = performance.now() + TURN_MS;
    }
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Lets `work` run once at a time. Who calls while it runs shares one more run, which begins after it: each caller's
 * promise is that of a run that began after the call, so it saw everything that was there then.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    const run = work().finally(() => {
      running = undefined;
    });
    running = run;
    return run;
  };
  const beginAgain = () => {
    waiting = undefined;
    return begin();
  };
  return () => {
    if (!running) return begin();
    waiting ??= running.then(beginAgain, beginAgain);
    return waiting;
  };
}

/** Does one work after another; what somebody waits for goes before what nobody does. */
export function createLine(): (work: () => Promise<void>, isUrgent: boolean) => Promise<void> {
  const urgent: (() => Promise<void>)[] = [];
  const others: (() => Promise<void>)[] = [];
  let isGoing = false;
  const go = async () => {
    if (isGoing) return;
    isGoing = true;
    for (let next = urgent.shift() ?? others.shift(); next; next = urgent.shift() ?? others.shift())
      await next();
    isGoing = false;
  };
  return (work, isUrgent) =>
    new Promise((done, failed) => {
      (isUrgent ? urgent : others).push(() => work().then(done, failed));
      void go();
    });
}
