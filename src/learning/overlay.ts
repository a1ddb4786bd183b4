import { createHash } from 'node:crypto';
import type { TextFile } from '../knowledge/files.ts';
import { type Loaded, packOf } from '../knowledge/loadPack.ts';
import type { Problem } from '../knowledge/problem.ts';

/** A file as a server's editors have it. */
export interface Edit {
  /** Of its revision. */
  readonly id: string;
  /** Relative to the folder of the pack, with forward slashes. */
  readonly path: string;
  /** Null: the file is taken away. */
  readonly text: string | null;
  /** The hash of the folder's file when the first edit of it began; null where there was none. */
  readonly base: string | null;
}

/** A pack with a server's edits over it. */
export interface LaidOver {
  /** Not ok only where the folder itself is no pack. */
  readonly loaded: Loaded;
  /** What the pack was made of. */
  readonly files: readonly TextFile[];
  /** Edits that the folder has by now, as they are. */
  readonly landed: readonly Edit[];
  /** Edits of files that somebody changed in the folder meanwhile; they stay in force. */
  readonly moved: readonly Edit[];
  /** Edits that no longer fit, and why: each is left out. */
  readonly left: readonly LeftEdit[];
}

export interface LeftEdit {
  readonly edit: Edit;
  readonly problems: readonly Problem[];
}

/** What tells two texts of a file apart: the first 12 hexadecimal digits of a SHA-256; null of no file. */
export const hashOf = (text: string | null | undefined): string | null =>
  typeof text === 'string' ? createHash('sha256').update(text).digest('hex').slice(0, 12) : null;

/**
 * Lays edits over the files of a folder, in turns with what else the process has to do. As much as fits is laid over:
 * an edit that no longer does never takes the other answers away.
 */
export async function layOver(files: readonly TextFile[], edits: readonly Edit[]): Promise<LaidOver> {
  const folder = new Map(files.map(({ path, text }) => [path, text]));
  const has = ({ path, text }: Edit) => (folder.get(path) ?? null) === text;
  const landed = edits.filter(has);
  const open = edits.filter((edit) => !has(edit));
  const moved = open.filter(({ path, base }) => hashOf(folder.get(path)) !== base);
  return { ...(await fitting(files, open)), landed, moved };
}

type Fitting = Pick<LaidOver, 'loaded' | 'files' | 'left'>;

/** Tries all edits, then halves of them, so that a few that do not fit are found in few builds among many that do. */
async function fitting(folder: readonly TextFile[], edits: readonly Edit[]): Promise<Fitting> {
  const whole = await built(folder, edits);
  if (whole.loaded.ok || edits.length === 0) return { ...whole, left: [] };
  const bare = await built(folder, []);
  // What is wrong may be the folder's own; then an edit can still mend it, and no part of them does.
  if (!bare.loaded.ok) return { ...whole, left: [] };
  let best = bare;
  let kept: readonly Edit[] = [];
  const left = new Map<Edit, readonly Problem[]>();
  const add = async (some: readonly Edit[]): Promise<void> => {
    const tried = await built(folder, [...kept, ...some]);
    const [only] = some;
    if (tried.loaded.ok) {
      best = tried;
      kept = [...kept, ...some];
      for (const edit of some) left.delete(edit);
    } else if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      await add(some.slice(0, half));
      await add(some.slice(half));
    } else if (only) left.set(only, tried.loaded.problems);
  };
  await add(edits);
  // One may fit only once another that it names is there.
  for (let before = -1; before < kept.length && left.size > 0; ) {
    before = kept.length;
    await add([...left.keys()]);
  }
  return { ...best, left: [...left].map(([edit, problems]) => ({ edit, problems })) };
}

async function built(folder: readonly TextFile[], edits: readonly Edit[]): Promise<Omit<Fitting, 'left'>> {
  const files = laid(folder, edits);
  return { files, loaded: await packOf(files) };
}

/** The files of a pack with those of `edits` in their places, in the order of their paths. */
export function laid(
  folder: readonly TextFile[],
  edits: readonly Pick<Edit, 'path' | 'text'>[],
): readonly TextFile[] {
  const files = new Map(folder.map((file) => [file.path, file]));
  for (const { path, text } of edits)
    if (text === null) files.delete(path);
    else files.set(path, { path, text });
  if (edits.some(({ text }) => text !== null && CITES_STAFF.test(text))) {
    const language = LANGUAGE.exec(files.get('pack.yaml')?.text ?? '')?.[1];
    files.set(SOURCES, { path: SOURCES, text: withStaff(files.get(SOURCES)?.text ?? '', language) });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The source of answers that rest on nothing but whoever runs the server. */
export const OUR_STAFF = 'our-staff';

const SOURCES = 'sources.yaml';
const CITES_STAFF = new RegExp(`^\\s*(?:sources:.*|- *["']?)\\b${OUR_STAFF}\\b`, 'm');
const LANGUAGE = /^language:\s*["']?([a-z]+)/im;
/** The name of that source in a pack of this language; English in any other. */
const STAFF: ReadonlyMap<string, string> = new Map([['de', 'Unser Team']]);

/** The text of sources.yaml with the staff among them: added to what there is, so that nothing else changes. */
function withStaff(text: string, language = ''): string {
  if (HAS_STAFF.test(text)) return text;
  const title = STAFF.get(language.toLowerCase()) ?? 'Our staff';
  const flow = FLOW.exec(text)?.[0];
  if (flow !== undefined)
    return `${flow}${OUR_STAFF}: {title: ${title}}${/^\s*\}/.test(text.slice(flow.length)) ? '' : ', '}${text.slice(flow.length)}`;
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${OUR_STAFF}:\n  title: ${title}\n`;
}

const HAS_STAFF = new RegExp(`(?:^|[{,])\\s*["']?${OUR_STAFF}["']?\\s*:`, 'm');
/** Where a mapping is written in braces: all before what it holds. */
const FLOW = /^(?:\s*(?:#.*)?\n)*\s*\{/;
