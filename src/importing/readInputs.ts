import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { messageOf, UserError, whyUnreadable } from '../base/errors.ts';
import { isPicture } from '../knowledge/files.ts';
import type { InputFile, LeftOut } from './imported.ts';
import { NOT_BESIDE, pictureBeside } from './pictures.ts';

/** The texts of what was given, and what is no text. */
export interface Inputs {
  readonly files: readonly InputFile[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly string[];
  /** The picture at an address of a file, its folder or what lies below what was given; why it is none to be had. */
  readonly beside: (file: string, address: string) => Promise<Uint8Array | string>;
}

/**
 * Reads files, the files of folders, and those in zip archives, in the order of their paths.
 * @throws UserError where something cannot be read, or is larger than an import may be.
 */
export async function readInputs(given: readonly string[]): Promise<Inputs> {
  const roots = new Map<string, string>();
  for (const one of given)
    for (const file of await filesAt(one)) roots.set(file, file === one ? path.dirname(file) : one);
  const paths = [...roots.keys()].filter((file) => !isPicture(file));
  if (paths.length > IMPORT_LIMITS.FILES)
    throw new UserError(`These are ${paths.length} files; an import takes ${IMPORT_LIMITS.FILES} at most.`);
  await checkSizes(paths);
  const read = new Map<string, Uint8Array>();
  for (const file of paths) {
    const bytes = await reading(file, () => readFile(file));
    if (!isZip(bytes)) read.set(file, bytes);
    else
      for (const [name, inner] of unzip(file, bytes)) {
        read.set(`${file}/${name}`, inner);
        roots.set(`${file}/${name}`, file);
      }
  }
  checkTotal([...read.values()].map((bytes) => bytes.length));
  return texts(read, roots);
}

/** Limits of files that came with a message; more is refused before anything is parsed. */
export const SENT_LIMITS = { FILE_BYTES: 2 * 1_024 * 1_024, ENTRIES: 500 } as const;

/**
 * Reads files that were sent, by their names; an archive's files are read from it.
 * @throws UserError where an archive is broken, too large, or made to harm.
 */
export function readSent(sent: ReadonlyMap<string, Uint8Array>): Inputs {
  const read = new Map<string, Uint8Array>();
  for (const [file, bytes] of sent)
    if (isZip(bytes)) for (const [name, inner] of unzip(file, bytes)) read.set(`${file}/${name}`, inner);
    else read.set(file, bytes);
  const large = [...read].find(([, bytes]) => bytes.length > SENT_LIMITS.FILE_BYTES);
  if (large)
    throw new UserError(
      `${large[0]} has ${large[1].length} bytes; ${SENT_LIMITS.FILE_BYTES} is the most. Split it.`,
    );
  return texts(read, new Map());
}

async function filesAt(given: string): Promise<readonly string[]> {
  const found = await reading(given, () => stat(given));
  if (!found.isDirectory()) return [given];
  const items = await reading(given, () => readdir(given, { recursive: true, withFileTypes: true }));
  return items
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .filter((file) => !/(^|\/)\./.test(slashes(path.relative(given, file))))
    .sort();
}

/** Sizes are looked up before the first file is opened. */
async function checkSizes(paths: readonly string[]): Promise<void> {
  const sizes = await Promise.all(paths.map(async (file) => (await reading(file, () => stat(file))).size));
  const large = paths.find((_, index) => (sizes[index] ?? 0) > IMPORT_LIMITS.FILE_BYTES);
  if (large !== undefined)
    throw new UserError(
      `${large} has ${sizes[paths.indexOf(large)]} bytes; a file of ${IMPORT_LIMITS.FILE_BYTES} is the most that can be imported. Split it.`,
    );
  checkTotal(sizes);
}

function checkTotal(sizes: readonly number[]): void {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > IMPORT_LIMITS.TOTAL_BYTES)
    throw new UserError(
      `The files have ${total} bytes together; ${IMPORT_LIMITS.TOTAL_BYTES} is the most that can be imported at once.`,
    );
}

function texts(read: ReadonlyMap<string, Uint8Array>, roots: ReadonlyMap<string, string>): Inputs {
  const shown = shortener([...read.keys()].filter((file) => !isPicture(file)));
  const at = new Map<string, string>();
  const files: InputFile[] = [];
  const leftOut: LeftOut[] = [];
  const remarks: string[] = [];
  for (const [file, bytes] of read) {
    if (isPicture(file)) continue;
    const place = shown(file);
    at.set(place, file);
    if (isBinary(bytes)) {
      leftOut.push({ place, why: 'is no text' });
      continue;
    }
    const { text, isLegacy } = decodeText(bytes);
    files.push({ path: place, text });
    if (isLegacy) remarks.push(`${place} is not UTF-8; it was read as Windows-1252. Look at its accents.`);
  }
  const beside: Inputs['beside'] = async (file, address) => {
    const from = at.get(file);
    const root = roots.get(from ?? '');
    return from === undefined || root === undefined
      ? NOT_BESIDE
      : await pictureBeside({ from, root }, address, (target) => read.get(target));
  };
  return { files, leftOut, remarks, beside };
}

/** Names files as shortly as tells them apart: without the folders that all of them lie in. */
function shortener(files: readonly string[]): (file: string) => string {
  const folders = files.map((file) => slashes(path.dirname(file)).split('/'));
  const [first = [], ...others] = folders;
  const differs = first.findIndex((part, index) => others.some((folder) => folder[index] !== part));
  const shared = differs === -1 ? first.length : differs;
  return (file) => slashes(file).split('/').slice(shared).join('/') || slashes(file);
}

const slashes = (file: string): string => file.split(path.sep).join('/');

async function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw new UserError(`${file} cannot be read: ${whyUnreadable(thrown)}.`, { cause: thrown });
  }
}

/**
 * The text of a file, by its byte order mark, else as UTF-8, else as Windows-1252, which older spreadsheets and editors
 * save; the mark is taken off and line ends are `\n`.
 */
function decodeText(bytes: Uint8Array): { readonly text: string; readonly isLegacy: boolean } {
  const encoding = encodingOf(bytes);
  try {
    return { text: tidy(new TextDecoder(encoding, { fatal: true }).decode(bytes)), isLegacy: false };
  } catch {
    return { text: tidy(new TextDecoder('windows-1252').decode(bytes)), isLegacy: true };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const tidy = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Whether bytes are no text at all: pictures, documents, programs. */
const isBinary = (bytes: Uint8Array): boolean =>
  encodingOf(bytes) === 'utf-8' && bytes.subarray(0, 4_000).includes(0);

/** What an import takes at most; more is refused before anything is parsed. Sizes are in bytes. */
export const IMPORT_LIMITS = {
  /** A collection of 4,000 answers is about 4 MB; a parser holds some ten times that of it. */
  FILE_BYTES: 8_000_000,
  /** All files together: what fits the 300 MB that a check may take. */
  TOTAL_BYTES: 24_000_000,
  /** A file for each of 4,000 entries, and some beside them. */
  FILES: 5_000,
  /** What a pack of this size still starts and checks with in seconds. */
  ENTRIES: 10_000,
  /** Text shrinks to a fifth or, where it repeats itself, to a thirtieth; what shrinks further is made to harm. */
  ZIP_RATIO: 100,
  /** The names of files in an archive, as most file systems have them. */
  PATH_CHARACTERS: 255,
} as const;

/** Whether a file is a zip archive, by its first bytes. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The files of a zip archive by their paths. Its directory is held against every limit before the first of them is
 * unpacked.
 * @throws UserError where the archive is broken, too large, or made to harm.
 */
export function unzip(archive: string, bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const listed: UnzipFileInfo[] = [];
  const list = (file: UnzipFileInfo) => {
    listed.push(file);
    if (listed.length > IMPORT_LIMITS.FILES)
      throw refuse(archive, `it holds more than ${IMPORT_LIMITS.FILES} files`);
    return false;
  };
  unpack(archive, bytes, list);
  const wrong = listed.map(faultOf).find((fault) => fault !== undefined);
  if (wrong !== undefined) throw refuse(archive, wrong);
  const total = listed.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (total > IMPORT_LIMITS.TOTAL_BYTES)
    throw refuse(archive, `unpacked, it has ${total} bytes; ${IMPORT_LIMITS.TOTAL_BYTES} is the most`);
  return new Map(Object.entries(unpack(archive, bytes, ({ name }) => isWanted(name))));
}

function unpack(archive: string, bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    throw refuse(archive, `it is no zip archive that can be read (${messageOf(thrown)})`);
  }
}

function faultOf({ name, size, originalSize }: UnzipFileInfo): string | undefined {
  if (name.length > IMPORT_LIMITS.PATH_CHARACTERS)
    return `it has a path of ${name.length} characters; ${IMPORT_LIMITS.PATH_CHARACTERS} is the most`;
  if (isOutside(name)) return `“${name}” leads out of it`;
  if (originalSize > IMPORT_LIMITS.FILE_BYTES)
    return `“${name}” has ${originalSize} bytes; ${IMPORT_LIMITS.FILE_BYTES} is the most`;
  if (originalSize > IMPORT_LIMITS.ZIP_RATIO * Math.max(size, 100))
    return `“${name}” grows from ${size} to ${originalSize} bytes, more than ${IMPORT_LIMITS.ZIP_RATIO} times`;
  return undefined;
}

/** Absolute paths, drives, backslashes, and steps up. */
const isOutside = (name: string): boolean =>
  /^\/|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..');

/** Folders, and what systems and editors add, are no files of the collection. */
const isWanted = (name: string): boolean => !/\/$|(^|\/)(\.|__MACOSX\/)/.test(name);

const refuse = (archive: string, why: string): UserError =>
  new UserError(`${archive} was not unpacked: ${why}.`);
