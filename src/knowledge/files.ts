import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, UserError } from '../errors.ts';

/** A file of the knowledge folder as it was read. */
export interface TextFile {
  /** Relative to the knowledge folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads every file below `dir`, in the order of their paths; hidden files, editors' back-ups and folders are left out.
 * @throws UserError when the folder cannot be read.
 */
export async function readFiles(dir: string): Promise<readonly TextFile[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true }).catch((thrown: unknown) => {
    throw new UserError(
      `The knowledge folder ${dir} cannot be read (${messageOf(thrown)}). Set KNOWLEDGE_DIR or --knowledge to a folder that has a pack.yaml.`,
    );
  });
  const paths = found
    .filter((item) => item.isFile())
    .map((item) => path.relative(dir, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .filter((name) => !/(^|\/)[.#]|~$|\.(swp|tmp|bak|orig)$/.test(name))
    .sort();
  return Promise.all(paths.map(async (name) => ({ path: name, text: await readText(path.join(dir, name)) })));
}

/** A byte order mark and Windows line ends are the editor's business, not the author's. */
const readText = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
