import type { Clock } from './clock.ts';

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
