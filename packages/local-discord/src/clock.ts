/** Time as a parameter: tests pass 15 minutes without waiting for them. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after `ms` milliseconds; the answer cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The machine's own time. What it still has to call back keeps no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Lets `ms` milliseconds pass at once; what was due in them is called back in order. */
  readonly advance: (ms: number) => void;
}

export function manualClock(start = Date.now()): ManualClock {
  let time = start;
  const due = new Set<{ readonly at: number; readonly run: () => void }>();
  const next = (until: number) => [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => time,
    after: (ms, run) => {
      const entry = { at: time + ms, run };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance: (ms) => {
      const until = time + ms;
      for (let entry = next(until); entry; entry = next(until)) {
        time = entry.at;
        due.delete(entry);
        entry.run();
      }
      time = until;
    },
  };
}
