import type { Environment } from './config.ts';
import { messageOf, UserError } from './errors.ts';
import { start } from './start.ts';

/**
 * Runs the bot until it is told to stop (SIGTERM, SIGINT) or Discord ends the connection for good.
 * @returns the exit code: 0 after a stop, 1 where it could not start or go on.
 */
export async function serve(environment: () => Environment): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
  try {
    const running = await start(environment());
    const reason = await Promise.race([told(), running.lost]);
    await running.stop();
    if (reason) console.error(reason.message);
    return reason ? 1 : 0;
  } catch (thrown) {
    console.error(
      thrown instanceof UserError ? thrown.message : `Wireside could not start: ${messageOf(thrown)}`,
    );
    return 1;
  }
}

/** Until the bot runs there is nothing to finish, so only then does a signal do more than end the process at once. */
const told = (): Promise<undefined> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(undefined));
  });

/** A log that nobody reads any more (`wireside start | head`) is no reason to stop answering. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
