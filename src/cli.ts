#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import type { Io, Subcommand } from './cli/subcommand.ts';
import { readEnvironment } from './config.ts';
import { messageOf, UsageError, UserError } from './errors.ts';

/** Each subcommand is loaded when it is called: `wireside ask` does not pay for discord.js. */
const SUBCOMMANDS: ReadonlyMap<string, () => Promise<Subcommand>> = new Map([
  ['start', async () => (await import('./cli/start.ts')).start],
  ['ask', async () => (await import('./cli/ask.ts')).ask],
  ['compare', async () => (await import('./cli/compare.ts')).compare],
  ['advise', async () => (await import('./cli/advise.ts')).advise],
  ['check', async () => (await import('./cli/check.ts')).check],
  ['eval', async () => (await import('./cli/eval.ts')).evaluate],
  ['plan', async () => (await import('./cli/plan.ts')).plan],
  ['deploy', async () => (await import('./cli/deploy.ts')).deploy],
]);

/**
 * Runs `wireside` with the arguments after its name.
 * @returns the exit code: 0 done, 1 a problem in what was given, 2 wrong usage.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const [name = 'help', ...rest] = args;
  try {
    const load = SUBCOMMANDS.get(name);
    if (load) return await (await load()).run(rest, io);
    for (const line of await usage()) io.out(line);
    if (['help', '--help', '-h'].includes(name)) return 0;
    throw new UsageError(`There is no subcommand “${name}”. Use one of those above.`);
  } catch (thrown) {
    return report(thrown, io);
  }
}

async function usage(): Promise<string[]> {
  const subcommands = await Promise.all([...SUBCOMMANDS.values()].map((load) => load()));
  return ['Usage:', ...subcommands.flatMap((subcommand) => subcommand.usage.map((line) => `  ${line}`))];
}

function report(thrown: unknown, io: Io): number {
  io.err(messageOf(thrown));
  if (!(thrown instanceof UserError) && io.env.LOG_LEVEL === 'debug' && thrown instanceof Error)
    io.err(thrown.stack ?? '');
  return thrown instanceof UsageError ? 2 : 1;
}

if (process.argv[1] && import.meta.filename === realpathSync(process.argv[1])) {
  const io: Io = {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    env: readEnvironment(),
  };
  process.exitCode = await runCli(process.argv.slice(2), io);
}
