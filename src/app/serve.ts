import { messageOf, UserError } from '../base/errors.ts';
import type { Environment } from './config.ts';
import { start } from './start.ts';

/**
 * Runs the bot until it is told to stop (SIGTERM, SIGINT) or Discord ends the connection for good, then ends the
 * process: what discord.js still retries while Discord is out of reach would hold a process that has stopped.
 * The exit code is 0 after a stop, 1 where it could not start or go on.
 */
export async function serve(environment: () => Environment): Promise<never> {
  process.exit(await serveUntilTold(environment));
}

async function serveUntilTold(environment: () => Environment): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
  const told = stopSignal();
  try {
    const running = await Promise.race([told, start(environment())]);
    // Until the bot runs there is nothing to finish.
    if (running === STOPPED) return 0;
    const reason = await Promise.race([told, running.lost]);
    await running.stop();
    if (reason === STOPPED) return 0;
    console.error(reason.message);
  } catch (thrown) {
    console.error(
      thrown instanceof UserError ? thrown.message : `Wireside could not start: ${messageOf(thrown)}`,
    );
  }
  return 1;
}

const STOPPED = Symbol('The process was told to stop.');

/** Listened for from the start: a supervisor may say stop at any time, and a stop is no failure. */
const stopSignal = (): Promise<typeof STOPPED> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(STOPPED));
  });

/** A log that nobody reads any more (`wireside start | head`) is no reason to stop answering. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
