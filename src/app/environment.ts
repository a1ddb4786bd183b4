import { readFileSync } from 'node:fs';
import path from 'node:path';
import dotenv from 'dotenv';
import { codeOf, UserError, whyUnreadable } from '../base/errors.ts';
import { packageRoot } from '../base/package.ts';
import { VARIABLES } from './config.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the process and a file `.env` say together, and where that file is. */
export interface FoundEnvironment {
  readonly values: Environment;
  /** The file that was read; undefined where there is none. */
  readonly file: string | undefined;
  /** Keys of that file that the program does not know and that look like ones it does. */
  readonly misspelt: readonly Misspelt[];
}

export interface Misspelt {
  readonly key: string;
  readonly meant: string;
}

/**
 * The process's environment, filled up from the first `.env` of these folders; what is set already wins.
 * @throws UserError where there is a `.env` that cannot be read.
 */
export function findEnvironment(folders: readonly string[] = places()): FoundEnvironment {
  for (const folder of folders) {
    const file = path.join(folder, '.env');
    const text = read(file);
    if (text === undefined) continue;
    const fromFile = dotenv.parse(text);
    return { values: { ...fromFile, ...process.env }, file, misspelt: misspeltIn(Object.keys(fromFile)) };
  }
  return { values: process.env, file: undefined, misspelt: [] };
}

/** A supervisor may start the program in any folder, so the package's own is looked into too. */
const places = (): readonly string[] => [...new Set([process.cwd(), packageRoot])];

/** The lines of the log that tell where the environment comes from: a fact, and a warning for each doubtful key. */
export function environmentLines({ file, misspelt }: FoundEnvironment) {
  return {
    fact:
      file === undefined
        ? `There is no .env in ${places().join(' or ')}: only the environment counts.`
        : `Read ${file}.`,
    warnings: misspelt.map(
      ({ key, meant }) => `${file} sets ${key}, which nothing reads. If you mean ${meant}, rename it.`,
    ),
  };
}

const misspeltIn = (keys: readonly string[]): readonly Misspelt[] =>
  keys.flatMap((key) => {
    const meant = closestKey(key);
    return meant === undefined ? [] : [{ key, meant }];
  });

function read(file: string): string | undefined {
  try {
    // Some editors begin a file with a byte order mark, which would become a part of the first key.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw new UserError(
      `The file ${file} cannot be read: ${whyUnreadable(thrown)}. Mend that, or move it out of the way.`,
    );
  }
}

/** What others call the same thing, and what was meant. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['TOKEN', 'DISCORD_TOKEN'],
  ['BOT_TOKEN', 'DISCORD_TOKEN'],
  ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
  ['GUILD_ID', 'DISCORD_GUILD_ID'],
  ['DISCORD_SERVER_ID', 'DISCORD_GUILD_ID'],
  ['SHARD_COUNT', 'SHARDS'],
]);

/** Known elsewhere: Node reads these itself, and the names of systems and tools are no slips. */
const FOREIGN: ReadonlySet<string> = new Set(['NODE_ENV', 'NODE_OPTIONS', 'TZ', 'PATH', 'HOME', 'HOST']);

/** The variable that an unknown key looks like: one of another case, one or two slips away, or another usual name. */
function closestKey(key: string): string | undefined {
  if (VARIABLES.includes(key) || FOREIGN.has(key)) return undefined;
  const upper = key.toUpperCase();
  return OTHER_NAMES.get(upper) ?? VARIABLES.find((known) => slips(upper, known) <= slipsAllowed(known));
}

/** In a short name two slips make another word. */
const slipsAllowed = (known: string): number => (known.length < 8 ? 1 : 2);

/** How many letters must be added, left out or changed to turn one text into the other (Levenshtein). */
function slips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
