import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError, whyUnreadable } from '../base/errors.ts';

/** A file of the knowledge folder as it was read. */
export interface TextFile {
  /** Relative to the knowledge folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads every file below `dir`, in the order of their paths, and those that links there lead to; hidden files, editors'
 * back-ups and links to folders are left out.
 * @throws UserError when the folder or a file cannot be read.
 */
export async function readFiles(dir: string): Promise<readonly TextFile[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true }).catch((thrown: unknown) => {
    throw new UserError(
      `The knowledge folder ${dir} cannot be read: ${whyUnreadable(thrown)}. Set KNOWLEDGE_DIR or --knowledge to a folder that has a pack.yaml.`,
    );
  });
  const read = found.map(async (item): Promise<readonly TextFile[]> => {
    const full = path.join(item.parentPath, item.name);
    const name = path.relative(dir, full).split(path.sep).join('/');
    if (NOT_OURS.test(name)) return [];
    return reading(full, async () =>
      (await isFile(item, full)) ? [{ path: name, text: await readText(full) }] : [],
    );
  });
  return (await Promise.all(read)).flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Hidden files, and what editors leave beside those that they save. */
const NOT_OURS = /(^|\/)[.#]|~$|\.(swp|tmp|bak|orig)$/;

const isFile = async (item: Dirent, file: string): Promise<boolean> =>
  item.isFile() || (item.isSymbolicLink() && (await stat(file)).isFile());

async function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw new UserError(`${file} cannot be read: ${whyUnreadable(thrown)}.`, { cause: thrown });
  }
}

/** A byte order mark and Windows line ends are the editor's business, not the author's. */
const readText = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
