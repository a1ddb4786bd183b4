import { setTimeout as after } from 'node:timers/promises';

/** The work that has begun and is not done. */
export interface InFlight {
  /** Remembers work until it ends. It must not reject. */
  readonly add: (work: Promise<void>) => void;
  /** Resolves when all work has ended, or after `limit` milliseconds. */
  readonly drain: (limit: number) => Promise<void>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  return {
    add: (work) => {
      const ending = work.finally(() => running.delete(ending));
      running.add(ending);
    },
    drain: async (limit) => {
      await Promise.race([Promise.all(running), after(limit, undefined, { ref: false })]);
    },
  };
}
