import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Timers are looked at this often, in milliseconds; a block shows as what a timer was late beyond it. */
const RESOLUTION = 1;

/** For how many milliseconds at most nothing else could happen while `work` was done. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6 - RESOLUTION;
}
