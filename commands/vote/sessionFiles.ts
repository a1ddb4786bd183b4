import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../src/base/clock.ts';
import { codeOf, messageOf, UserError, whyUnreadable } from '../../src/base/errors.ts';
import type { Log } from '../../src/base/log.ts';
import { Session } from './session.ts';

/** The votes that are kept, and what keeps them. */
export interface KeptVotes {
  readonly files: SessionFiles;
  /** Those that were under way when the bot last stopped. */
  readonly sessions: readonly Session[];
  readonly clock: Clock;
  readonly log: Log;
}

export interface VoteOptions {
  /** Where votes are kept while they are under way. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Reads the votes that were under way.
 * @throws UserError where the folder cannot be read.
 */
export async function openVotes({ folder, clock, log }: VoteOptions): Promise<KeptVotes> {
  const files = sessionFiles(folder, log);
  const kept = await files.readAll();
  // The process ended before Discord had taken their message: nobody can have voted.
  for (const { id } of kept.filter(({ message }) => message === null)) await files.remove(id);
  return { files, sessions: kept.filter(({ message }) => message !== null), clock, log };
}

/** Keeps each vote that is under way in a file of its own. */
export interface SessionFiles {
  /**
   * All that are kept. One that cannot be read is set aside, and the log says so.
   * @throws UserError where the folder itself cannot be read.
   */
  readonly readAll: () => Promise<readonly Session[]>;
  /** When it resolves, the vote survives the end of the process, however that comes. */
  readonly write: (session: Session) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

const KEPT = '.json';

/** @param folder made when the first vote is written. */
export function sessionFiles(folder: string, log: Log): SessionFiles {
  const fileOf = (id: string) => path.join(folder, `${id}${KEPT}`);
  return {
    readAll: async () => {
      const names = (await namesIn(folder)).filter((name) => name.endsWith(KEPT));
      const read = await Promise.all(names.map((name) => readOrSetAside(path.join(folder, name), log)));
      return read.filter((session) => session !== undefined);
    },
    write: async (session) => {
      try {
        await mkdir(folder, { recursive: true });
        await replace(fileOf(session.id), JSON.stringify(session));
      } catch (cause) {
        const what = `Votes cannot be kept in ${folder}: ${whyUnreadable(cause)}.`;
        throw new Error(`${what} Mend that, or set DATA_DIR to a folder that can be written.`, { cause });
      }
    },
    remove: async (id) => {
      await rm(fileOf(id), { force: true });
      await rm(draftOf(fileOf(id)), { force: true });
    },
  };
}

/** Left behind where the process ends while it is written. */
const draftOf = (file: string): string => `${file}.draft`;

/** Whole or not at all: written beside the file and on the disk before it takes the file's place. */
async function replace(file: string, text: string): Promise<void> {
  const draft = draftOf(file);
  await writeFile(draft, text, { flush: true });
  await rename(draft, file);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return [];
    throw new UserError(
      `The votes in ${folder} cannot be read: ${whyUnreadable(thrown)}. Mend that, or set DATA_DIR to another folder.`,
    );
  }
}

async function readOrSetAside(file: string, log: Log): Promise<Session | undefined> {
  try {
    return Session.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (thrown) {
    const aside = `${file}.broken`;
    await rename(file, aside);
    log.warn(
      `A vote that was under way cannot be read, so it is over. Its file is now ${aside}: look at it, then delete it. ` +
        `What is wrong: ${messageOf(thrown)}`,
    );
    return undefined;
  }
}
