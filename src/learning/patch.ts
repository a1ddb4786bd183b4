import { structuredPatch } from 'diff';
import { strToU8, zipSync } from 'fflate';
import type { TextFile } from '../knowledge/files.ts';

/** A file that edits change; null where there is none before, or none after. */
export interface FileChange {
  /** Relative to the folder of the pack, with forward slashes. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What makes the files of a folder those that lie over it, in the order of their paths. */
export function changesBetween(
  folder: readonly TextFile[],
  files: readonly TextFile[],
): readonly FileChange[] {
  const [before, after] = [folder, files].map((all) => new Map(all.map(({ path, text }) => [path, text])));
  const paths = [...new Set([...folder, ...files].map(({ path }) => path))].sort();
  return paths
    .map((path) => ({ path, before: before?.get(path) ?? null, after: after?.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

/**
 * The same change of a file as it lies on the disk: its line ends and its byte order mark stay, which the pack does not
 * see. @param raw the file's text as it was read; null where there is none
 */
export function asOnDisk(change: FileChange, raw: string | null): FileChange {
  if (raw === null || change.before === null || raw === change.before) return change;
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  const ends = raw.includes('\r\n') ? (change.after?.replaceAll('\n', '\r\n') ?? null) : change.after;
  return { ...change, before: raw, after: ends === null ? null : mark + ends };
}

/** A patch that `git apply` takes in the folder of the pack; '' where nothing changes. */
export const patchOf = (changes: readonly FileChange[]): string => changes.map(filePatch).join('');

/** Lines around a change, as git has them. */
const CONTEXT = 3;

/**
 * Without git's own header, whose names begin at the top of the repository: so the patch is taken in the folder of the
 * pack, wherever that is, and by `patch -p1` too.
 */
function filePatch({ path, before, after }: FileChange): string {
  const [from, to] = [quoted(`a/${path}`), quoted(`b/${path}`)];
  const { hunks } = structuredPatch(path, path, before ?? '', after ?? '', undefined, undefined, {
    context: CONTEXT,
  });
  const heads = [
    `--- ${before === null ? '/dev/null' : named(from)}`,
    `+++ ${after === null ? '/dev/null' : named(to)}`,
  ];
  const parts = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) =>
    [`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...lines].join('\n'),
  );
  return `${[...heads, ...parts].join('\n')}\n`;
}

/** Of no lines, git names the line before them. */
const range = (start: number, lines: number): string => `${lines === 0 ? 0 : start},${lines}`;

/** A name with a space ends in a tab, so that what follows is not taken for a part of it. */
const named = (name: string): string => (name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name);

/** Names with what git cannot write plainly, as C writes them. */
function quoted(name: string): string {
  if (!/["\\\p{Cc}]/u.test(name)) return name;
  const bytes = [...Buffer.from(name)].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte < 0x20 || byte >= 0x7f ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `"${bytes.join('')}"`;
}

/** The files whole, as a zip archive; those that are taken away are listed in it. */
export function zipOf(changes: readonly FileChange[]): Uint8Array {
  const gone = changes.filter(({ after }) => after === null).map(({ path }) => `${path}\n`);
  const files = changes.flatMap(({ path, after }) =>
    after === null ? [] : [[path, strToU8(after)] as const],
  );
  return zipSync(
    Object.fromEntries([
      ...files,
      ...(gone.length > 0 ? [['taken-away.txt', strToU8(gone.join(''))] as const] : []),
    ]),
  );
}
