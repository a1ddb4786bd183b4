import { setTimeout as after } from 'node:timers/promises';
import { messageOf, UserError } from '../base/errors.ts';
import { logFor } from './createLog.ts';
import type { FoundEnvironment } from './environment.ts';
import { start } from './start.ts';

export interface ServeOptions {
  /** It must be a bot on Discord: without a token that is a fault and no local Discord. */
  readonly onDiscord?: boolean | undefined;
}

/**
 * Runs the bot until it is told to stop (SIGTERM, SIGINT) or Discord ends the connection for good, then ends the
 * process: what discord.js still retries while Discord is out of reach would hold a process that has stopped.
 * The exit code is 0 after a stop, 1 where it could not start or go on.
 */
export async function serve(find: () => FoundEnvironment, options: ServeOptions = {}): Promise<never> {
  process.exit(await serveUntilTold(find, options));
}

async function serveUntilTold(find: () => FoundEnvironment, options: ServeOptions): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
  const told = stopSignal();
  let log = logFor({});
  try {
    const found = find();
    log = logFor(found.values);
    const running = await Promise.race([told, start(found, { ...options, log })]);
    // Until the bot runs there is nothing to finish.
    if (running === STOPPED) return 0;
    const reason = await Promise.race([told, running.lost]);
    await Promise.race([running.stop(), after(LAST_WORK)]);
    if (reason === STOPPED) return 0;
    log.error(reason.message);
  } catch (thrown) {
    log.error(
      thrown instanceof UserError ? thrown.message : `Wireside could not start: ${messageOf(thrown)}`,
    );
  }
  return 1;
}

/** How long the last answers may take, in milliseconds: supervisors kill after 10 s or more. */
const LAST_WORK = 9_500;

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
