import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError, whyUnreadable } from '../base/errors.ts';

/** A file of the knowledge folder as it was read. */
export interface TextFile {
  /** Relative to the knowledge folder, with forward slashes. */
  readonly path: string;
  /** Blank where it is a picture. */
  readonly text: string;
  readonly picture?: PictureFile;
}

/** A picture as it was found: its bytes stay in the file until it is sent. */
export interface PictureFile {
  /** The whole path of the file. */
  readonly at: string;
  readonly bytes: number;
  /** By its first bytes; undefined where it is none of those that Discord shows, or too large to look at. */
  readonly type: 'png' | 'jpg' | 'gif' | 'webp' | undefined;
  /** The SHA-256 of its bytes in hexadecimal digits; blank where it is too large to be sent. */
  readonly digest: string;
  /** A link that leads out of the knowledge folder. */
  readonly isOutside: boolean;
}

/** Bytes of a picture: what Discord takes of a bot that nobody pays for, with room for the rest of the message. */
export const LARGEST_PICTURE = 10_000_000;

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
  const ours = found.flatMap((item) => {
    const full = path.join(item.parentPath, item.name);
    const name = path.relative(dir, full).split(path.sep).join('/');
    return NOT_OURS.test(name) ? [] : [{ item, full, name }];
  });
  if (ours.length > MOST_FILES)
    throw new UserError(
      `The knowledge folder ${dir} holds ${ours.length.toLocaleString('en')} files and folders; ${MOST_FILES.toLocaleString('en')} is the most. Set KNOWLEDGE_DIR or --knowledge to the folder of the pack alone.`,
    );
  const files: TextFile[] = [];
  const left = ours.values();
  const reader = async () => {
    for (const { item, full, name } of left)
      await reading(full, async () => {
        const strange = strangeness(item);
        if (strange !== undefined) throw new UserError(`${full} ${strange}`);
        if (!(await isFile(item, full))) return;
        files.push(
          isPicture(name)
            ? { path: name, text: '', picture: await lookAt(full, dir) }
            : { path: name, text: await readText(full) },
        );
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files that are read at the same time: a process may have a thousand open, and needs some for people. */
const AT_ONCE = 32;
/** A pack of four thousand answers has as many files. */
const MOST_FILES = 20_000;
/** Bytes of a file: a thousand times an answer. */
const LARGEST_FILE = 4_000_000;

/** Hidden files, and what editors leave beside those that they save. */
const NOT_OURS = /(^|\/)[.#]|~$|\.(swp|tmp|bak|orig)$/;

/** What is wrong with a name or a kind that no pack has; undefined where nothing is. */
function strangeness(item: Dirent): string | undefined {
  if (item.name.includes('\uFFFD')) return 'has a name that is not UTF-8. Rename it.';
  if (item.isDirectory() && /\.(md|yaml)$/.test(item.name))
    return 'is a folder with the name of a file. Rename it, or put a file in its place.';
  const isUsual = item.isFile() || item.isDirectory() || item.isSymbolicLink();
  return isUsual ? undefined : 'is a pipe, a socket or a device. Move it out of the knowledge folder.';
}

const isFile = async (item: Dirent, file: string): Promise<boolean> =>
  item.isFile() || (item.isSymbolicLink() && (await stat(file)).isFile());

async function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    throw new UserError(`${file} cannot be read: ${whyUnreadable(thrown)}.`, { cause: thrown });
  }
}

/** A byte order mark and Windows line ends are the editor's business, not the author's. */
async function readText(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_FILE)
      throw new UserError(
        `${file} has ${size.toLocaleString('en')} bytes; ${LARGEST_FILE.toLocaleString('en')} is the most. Split it, or take it out of the knowledge folder.`,
      );
    return (await handle.readFile('utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  } finally {
    await handle.close();
  }
}

/** Whether a file is a picture by its name. */
export const isPicture = (file: string): boolean => /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(file);

async function lookAt(file: string, dir: string): Promise<PictureFile> {
  const [at, root] = await Promise.all([realpath(file), realpath(dir)]);
  const { size } = await stat(at);
  const found = { at, bytes: size, isOutside: path.relative(root, at).startsWith('..') };
  if (found.isOutside || size > LARGEST_PICTURE) return { ...found, type: undefined, digest: '' };
  const hash = createHash('sha256');
  let start = Buffer.alloc(0);
  for await (const part of createReadStream(at)) {
    hash.update(part);
    if (start.length < LONGEST_SIGN) start = Buffer.concat([start, part]);
  }
  return { ...found, type: pictureType(start), digest: hash.digest('hex') };
}

/** What tells the kinds of pictures apart that Discord shows. */
const SIGNS: readonly (readonly [type: 'png' | 'jpg' | 'gif' | 'webp', start: RegExp])[] = [
  ['png', /^\x89PNG\r\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
];

/** Bytes. */
const LONGEST_SIGN = 12;

/** The type of a picture by its first bytes. */
export function pictureType(bytes: Buffer): PictureFile['type'] {
  const start = bytes.toString('latin1', 0, LONGEST_SIGN);
  return SIGNS.find(([, sign]) => sign.test(start))?.[0];
}

/** The bytes of a picture; undefined where it is no longer the one that was checked. */
export async function pictureBytes({ at, digest }: PictureFile): Promise<Uint8Array | undefined> {
  const bytes = await readFile(at).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex') === digest ? bytes : undefined;
}
