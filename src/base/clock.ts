/** Time as a parameter, so that a test passes an hour without waiting for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after `ms` milliseconds; the answer cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The longest that Node's timers wait, in milliseconds: a longer one would be called at once. */
const LONGEST = 2 ** 31 - 1;

/** The machine's own time. What it still has to call back keeps no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const wait = (left: number): NodeJS.Timeout =>
      setTimeout(
        () => {
          if (left > LONGEST) timer = wait(left - LONGEST);
          else run();
        },
        Math.min(left, LONGEST),
      ).unref();
    let timer = wait(ms);
    return () => clearTimeout(timer);
  },
};
