import { type UnzipFileInfo, unzipSync } from 'fflate';
import { messageOf, UserError } from '../base/errors.ts';
import { IMPORT_LIMITS } from './limits.ts';

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
