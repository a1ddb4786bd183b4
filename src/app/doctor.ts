import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../base/errors.ts';
import { counted, type Found } from '../base/log.ts';
import { inspect } from '../discord/connection/inspect.ts';
import { loadPack } from '../knowledge/loadPack.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { storeFault } from '../store/store.ts';
import { type Config, parseConfig } from './config.ts';
import { describeHolder, findHolder, mustBeWritable } from './dataLock.ts';
import { environmentLines, type FoundEnvironment } from './environment.ts';
import { packNames } from './packShelf.ts';

/** The machine under the bot, as parameters. */
export interface Machine {
  /** As process.versions.node has it. */
  readonly node: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Free bytes where a folder is. */
  readonly freeBytes: (folder: string) => number;
}

export const thisMachine: Machine = {
  node: process.versions.node,
  now: Date.now,
  freeBytes: (folder) => {
    const { bavail, bsize } = statfsSync(nearestFolder(path.resolve(folder)));
    return bavail * bsize;
  },
};

const nearestFolder = (folder: string): string =>
  existsSync(folder) ? folder : nearestFolder(path.dirname(folder));

/** Looks at everything that keeps the bot from serving, and changes nothing but a trial file. Never rejects. */
export async function diagnose(find: () => FoundEnvironment, machine: Machine): Promise<readonly Found[]> {
  const node = nodeFound(machine.node);
  try {
    const found = find();
    const config = parseConfig(found.values);
    return [
      node,
      ...environmentFound(found),
      ...dataFound(config.DATA_DIR, machine),
      await storeFound(config),
      await packFound(config.KNOWLEDGE_DIR),
      ...(await packsFound(config)),
      ...(await discordFound(config, machine)),
    ];
  } catch (thrown) {
    return [node, { check: 'environment', level: 'fault', line: messageOf(thrown) }];
  }
}

/** As package.json has it under engines. */
const OLDEST = [20, 19] as const;

function nodeFound(version: string): Found {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return isOld
    ? {
        check: 'node',
        level: 'fault',
        line: `Node.js ${version} is too old: ${OLDEST.join('.')} or newer is needed. Install it from https://nodejs.org.`,
      }
    : { check: 'node', level: 'ok', line: `Node.js ${version}.` };
}

function environmentFound(found: FoundEnvironment): readonly Found[] {
  const { fact, warnings } = environmentLines(found);
  const faults = warnings.map((line): Found => ({ check: 'environment', level: 'fault', line }));
  return [{ check: 'environment', level: 'ok', line: fact }, ...faults];
}

/** Votes are small; what is written beside them must fit too. */
const LEAST_BYTES = 100 * 1024 * 1024;

function dataFound(folder: string, { freeBytes }: Machine): readonly Found[] {
  try {
    mustBeWritable(folder);
    const free = freeBytes(folder);
    const where = path.resolve(folder);
    const disk: Found =
      free < LEAST_BYTES
        ? {
            check: 'disk',
            level: 'fault',
            line: `The disk of DATA_DIR ${where} has ${Math.floor(free / 1024 ** 2)} MB left, and votes need to be written there. Make room, or set DATA_DIR to another disk.`,
          }
        : { check: 'disk', level: 'ok', line: `${Math.floor(free / 1024 ** 3)} GB are left.` };
    return [{ check: 'data', level: 'ok', line: `DATA_DIR is ${where}.` }, disk, ...instanceFound(folder)];
  } catch (thrown) {
    return [{ check: 'data', level: 'fault', line: messageOf(thrown) }];
  }
}

/** What votes and edits are kept in. */
async function storeFound({ DATA_DIR, DATABASE_URL }: Config): Promise<Found> {
  const fault = await storeFault({ folder: DATA_DIR, url: DATABASE_URL });
  if (fault !== undefined) return { check: 'store', level: 'fault', line: fault };
  const where = DATABASE_URL === undefined ? 'DATA_DIR' : 'the database of DATABASE_URL';
  return { check: 'store', level: 'ok', line: `Votes and edits are kept in ${where}.` };
}

function instanceFound(folder: string): readonly Found[] {
  const holder = findHolder(folder);
  if (holder === undefined)
    return [{ check: 'instance', level: 'ok', line: 'No bot runs on this DATA_DIR.' }];
  if (holder !== 'unknown' && holder.rival !== undefined)
    return [
      {
        check: 'instance',
        level: 'fault',
        line: `Another process answers with the same token beside ${describeHolder(holder)}; it was last noticed at ${holder.rival}. Stop it, or reset the token on the Bot page and set DISCORD_TOKEN to the new one.`,
      },
    ];
  return [{ check: 'instance', level: 'ok', line: `The bot runs: ${describeHolder(holder)}.` }];
}

async function packFound(dir: string): Promise<Found> {
  const loaded = await loadPack(dir).catch((thrown: unknown) => messageOf(thrown));
  if (typeof loaded === 'string') return { check: 'pack', level: 'fault', line: loaded };
  if (loaded.ok) {
    const line = `${counted(loaded.pack.entries.size, 'entry', 'entries')} in ${dir}.`;
    return { check: 'pack', level: 'ok', line };
  }
  const [first] = loaded.problems;
  const line = `The knowledge in ${dir} cannot be served: ${first ? formatProblem(first) : 'it is empty'} (${counted(loaded.problems.length, 'problem')}). “wireside check” names all.`;
  return { check: 'pack', level: 'fault', line };
}

/** Each pack that servers can choose. */
async function packsFound({ KNOWLEDGE_DIR, PACKS_DIR }: Config): Promise<readonly Found[]> {
  if (PACKS_DIR === undefined) return [];
  const names = await packNames({ standard: KNOWLEDGE_DIR, packs: PACKS_DIR });
  if (names.length > 0) return Promise.all(names.map((name) => packFound(path.join(PACKS_DIR, name))));
  const line = `PACKS_DIR ${path.resolve(PACKS_DIR)} has no pack: no folder in it has a pack.yaml. Put packs there, or leave PACKS_DIR out.`;
  return [{ check: 'pack', level: 'fault', line }];
}

/** What is out of order at Discord, and that there is none to be in order with. */
export async function discordFound(config: Config, { now }: Pick<Machine, 'now'>): Promise<readonly Found[]> {
  const { DISCORD_TOKEN, DISCORD_API, DISCORD_GUILD_ID, FORUM_CHANNELS, SHARDS } = config;
  if (DISCORD_TOKEN !== undefined)
    return inspect({
      token: DISCORD_TOKEN,
      api: DISCORD_API,
      guildId: DISCORD_GUILD_ID,
      forums: FORUM_CHANNELS,
      shards: SHARDS,
      now,
    });
  const line =
    'DISCORD_TOKEN is not set, so there is a local Discord only. For a server, put the token into .env.';
  return [{ check: 'token', level: config.NODE_ENV === 'production' ? 'fault' : 'ok', line }];
}
