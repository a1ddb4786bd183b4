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
