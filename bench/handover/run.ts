import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type LocalDiscord, startLocalDiscord } from 'wireside-local-discord';
import { openVotes } from '../../commands/vote/sessions.ts';
import { systemClock } from '../../src/base/clock.ts';
import { packageRoot } from '../../src/base/package.ts';
import { createStore } from '../../src/store/store.ts';
import { startVoter } from './voter.ts';

/**
 * Deploys again and again while people vote: each new process is started while the old one still serves, and the old
 * one is then told to stop. Counts the votes that were acknowledged and are not in the store afterwards.
 */
const { values } = parseArgs({
  options: {
    overlaps: { type: 'string', default: '200' },
    /** Another build of this repository, to compare with. */
    built: { type: 'string', default: packageRoot },
  },
});

/** How long both processes are there at once, in milliseconds. */
const OVERLAP = 150;
/** How long an overlap may take altogether, in milliseconds: against hanging only. */
const PATIENCE = 120_000;

const say = (line: string) => console.error(line);
const QUIET = { error: say, warn: say, info: say, debug: say };

async function measure(discord: LocalDiscord, data: string): Promise<number> {
  const overlaps = Number(values.overlaps);
  let serving = startBot(discord, data);
  await serving.wrote(/Ready as/);
  const voters = ['mira', 'tomas', 'ada'] as const;
  const host = discord.person('ada');
  const sums = { acknowledged: 0, lost: 0, waited: 0 };
  for (let index = 0; index < overlaps; index += 1) {
    // A channel of the local Discord keeps its last thousand messages, so each overlap has a vote of its own.
    await host.command('advise', { guide: 'which-tea', together: 0 });
    const [message] = discord.messages('general').slice(-1);
    if (!message) throw new Error('There is no vote.');
    const running = voters.map((name) => startVoter(discord.person(name), message));
    const next = startBot(discord, data);
    await next.wrote(/Waiting until|Ready as/);
    if (/Waiting until/.test(next.output())) sums.waited += 1;
    await after(OVERLAP);
    serving.child.kill('SIGTERM');
    await Promise.all([once(serving.child, 'close'), next.wrote(/Ready as/)]);
    serving = next;
    const results = await Promise.all(running.map((voter) => voter.stop()));
    const kept = await keptVotes(data, message.id);
    for (const { voter, acknowledged, last, possible } of results) {
      sums.acknowledged += acknowledged;
      if (last !== undefined && !possible.has(kept.get(voter) ?? '')) sums.lost += 1;
    }
    await host.click(message, 'Stop');
    if (index % 20 === 19) console.log(JSON.stringify({ overlaps: index + 1, ...sums }));
  }
  serving.child.kill('SIGKILL');
  console.log(JSON.stringify({ overlaps, ...sums }));
  return sums.lost === 0 ? 0 : 1;
}

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly wrote: (wanted: RegExp) => Promise<void>;
}

function startBot({ token, api, guildId }: LocalDiscord, data: string): Started {
  const main = path.join(path.resolve(values.built), 'dist', 'src', 'main.js');
  const child = spawn(process.execPath, [main], {
    cwd: data,
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API: api,
      DISCORD_GUILD_ID: guildId,
      DATA_DIR: data,
      KNOWLEDGE_DIR: path.join(packageRoot, 'tests', 'fixtures', 'knowledge'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      child.emit('line');
    });
  const output = () => lines.join('\n');
  return {
    child,
    output,
    wrote: async (wanted) => {
      const signal = AbortSignal.timeout(PATIENCE);
      while (!wanted.test(output())) {
        if (child.exitCode !== null) throw new Error(`The bot ended:\n${output()}`);
        await Promise.race([once(child, 'line', { signal }), once(child, 'exit', { signal })]);
      }
    },
  };
}

/** What the store has as the choice of each voter. */
async function keptVotes(data: string, message: string): Promise<ReadonlyMap<string, string>> {
  const store = createStore({ folder: data });
  const { sessions } = openVotes({ store, folder: path.join(data, 'votes'), log: QUIET, clock: systemClock });
  const kept = (await sessions.all()).find((each) => each.message === message);
  await store.close();
  return new Map(kept?.votes.map(({ voter, choice }) => [voter, choice]));
}

const discord = await startLocalDiscord();
const data = await mkdtemp(path.join(os.tmpdir(), 'wireside-handover-'));
try {
  process.exitCode = await measure(discord, data);
} finally {
  await discord.close();
  await rm(data, { recursive: true });
}
