import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, messageOf, UserError, whyUnreadable } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import { Wizard } from './wizard.ts';

/** Keeps each vote that is under way in a file of its own. */
export interface WizardFiles {
  /**
   * All that are kept. One that cannot be read is set aside, and the log says so.
   * @throws UserError where the folder itself cannot be read.
   */
  readonly readAll: () => Promise<readonly Wizard[]>;
  /** When it resolves, the vote survives the end of the process, however that comes. */
  readonly write: (wizard: Wizard) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

const KEPT = '.json';

/** @param folder made when the first vote is written. */
export function wizardFiles(folder: string, log: Log): WizardFiles {
  const fileOf = (id: string) => path.join(folder, `${id}${KEPT}`);
  return {
    readAll: async () => {
      const names = (await namesIn(folder)).filter((name) => name.endsWith(KEPT));
      const read = await Promise.all(names.map((name) => readOrSetAside(path.join(folder, name), log)));
      return read.filter((wizard) => wizard !== undefined);
    },
    write: async (wizard) => {
      try {
        await mkdir(folder, { recursive: true });
        await replace(fileOf(wizard.id), JSON.stringify(wizard));
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

async function readOrSetAside(file: string, log: Log): Promise<Wizard | undefined> {
  try {
    return Wizard.parse(JSON.parse(await readFile(file, 'utf8')));
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
