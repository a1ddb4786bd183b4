import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { jsonIn } from './json.ts';
import { startLocalDiscord, type WorldOptions } from './start.ts';
import { checkedWorld } from './world/options.ts';

const USAGE = `wireside-local-discord: a stand-in for Discord on 127.0.0.1, for any bot

  --port N       the port (8141); 0 takes any free one
  --name NAME    the name of your bot (Bot)
  --state FILE   keeps messages and commands between two runs
  --record FILE  writes every call of the API as a line of JSON
  --world FILE   more roles, channels and people, and what the bot may do, as JSON
  --help         shows this
`;

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8141' },
      name: { type: 'string', default: 'Bot' },
      state: { type: 'string' },
      record: { type: 'string' },
      world: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    throw new Error('--port must be a port number, 0 to 65535.');
  return values;
}

async function run({ port, name, state, record, world }: ReturnType<typeof readOptions>): Promise<void> {
  const discord = await startLocalDiscord({
    port: Number(port),
    appName: name,
    ...(state === undefined ? {} : { stateFile: path.resolve(state) }),
    ...(record === undefined ? {} : { record: path.resolve(record) }),
    ...(world === undefined ? {} : { world: await worldIn(world) }),
  });
  console.log(`A local Discord is running. Start your bot with its token and its API, then open its page.
  token  ${discord.token}
  API    ${discord.api}
  page   ${discord.page}`);
  const stop = () => void discord.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
}

/** @throws Error where the file holds no world. */
async function worldIn(file: string): Promise<WorldOptions> {
  const json = jsonIn(await readFile(file, 'utf8'));
  if (json === undefined) throw new Error(`${file} is no JSON.`);
  return checkedWorld(json);
}

/** Starts it as the command line says. @returns the exit code where it did not start */
async function main(args: readonly string[]): Promise<number> {
  const values = optionsOrFault(args);
  if (values instanceof Error) {
    console.error(`${values.message}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    await run(values);
    return 0;
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    console.error(`The local Discord could not start: ${why.replace(/\.?$/, '.')}${portAdvice(thrown)}`);
    return 1;
  }
}

const portAdvice = (thrown: unknown): string =>
  thrown instanceof Error && 'syscall' in thrown && thrown.syscall === 'listen'
    ? ' Free the port, or name another with --port.'
    : '';

function optionsOrFault(args: readonly string[]) {
  try {
    return readOptions(args);
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

process.exitCode = await main(process.argv.slice(2));
