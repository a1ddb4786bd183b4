#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { findEnvironment } from './app/environment.ts';
import { messageOf, UsageError, UserError } from './base/errors.ts';
import { type Io, type Subcommand, usageLines } from './cli/subcommand.ts';

/** Each subcommand is loaded when it is called: `wireside ask` does not pay for discord.js. */
const SUBCOMMANDS: ReadonlyMap<string, () => Promise<Subcommand>> = new Map([
  ['start', async () => (await import('./cli/serving.ts')).start],
  ['ask', async () => (await import('./cli/ask.ts')).ask],
  ['compare', async () => (await import('./cli/compare.ts')).compare],
  ['advise', async () => (await import('./cli/advise.ts')).advise],
  ['check', async () => (await import('./cli/check.ts')).check],
  ['new', async () => (await import('./cli/new.ts')).newPack],
  ['import', async () => (await import('./cli/import.ts')).importCollection],
  ['eval', async () => (await import('./cli/eval.ts')).evaluate],
  ['plan', async () => (await import('./cli/plan.ts')).plan],
  ['export', async () => (await import('./cli/export.ts')).exportGuide],
  ['adopt', async () => (await import('./cli/edits.ts')).adopt],
  ['deploy', async () => (await import('./cli/serving.ts')).deploy],
  ['doctor', async () => (await import('./cli/serving.ts')).doctor],
]);

/**
 * Runs `wireside` with the arguments after its name.
 * @returns the exit code: 0 done, 1 a problem in what was given, 2 wrong usage.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const [name = 'help', ...rest] = args;
  const load = SUBCOMMANDS.get(name);
  try {
    if (!load && !HELP.includes(name)) throw new UsageError(`There is no subcommand “${name}”.`);
    if (load && !asksForHelp(rest)) return await (await load()).run(rest, io);
    for (const line of await usage(load)) io.out(line);
    return 0;
  } catch (thrown) {
    if (thrown instanceof UsageError) for (const line of await usage(load)) io.err(line);
    return report(thrown, io);
  }
}

const HELP: readonly string[] = ['help', '--help', '-h'];

/** After `--` everything is taken as it stands. */
const asksForHelp = (args: readonly string[]): boolean =>
  args
    .slice(0, args.includes('--') ? args.indexOf('--') : args.length)
    .some((arg) => arg === '--help' || arg === '-h');

/** How to call one subcommand, or all of them. */
async function usage(load?: () => Promise<Subcommand>): Promise<readonly string[]> {
  const subcommands = await Promise.all(load ? [load()] : [...SUBCOMMANDS.values()].map((each) => each()));
  return ['Usage:', ...usageLines(subcommands.flatMap((subcommand) => subcommand.usage))];
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
    // Read where it is needed, so that a .env that cannot be read is told like any other fault.
    get env() {
      return findEnvironment().values;
    },
  };
  process.exitCode = await runCli(process.argv.slice(2), io);
}
