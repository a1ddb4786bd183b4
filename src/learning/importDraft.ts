import { parseDocument } from 'yaml';
import { z } from 'zod';
import { idOf } from '../importing/entryIds.ts';
import type { Imported, ImportedEntry, LeftOut } from '../importing/imported.ts';
import { packFiles } from '../importing/packFiles.ts';
import type { TextFile } from '../knowledge/files.ts';
import { fold } from '../knowledge/names.ts';
import type { Entry } from '../knowledge/pack.ts';
import type { FileDraft } from './draft.ts';
import { layOver } from './overlay.ts';
import { begunNow, seenText, type Workspace } from './workspace.ts';

/** What becomes of an answer that the pack has already. */
export type Overlap = 'replace' | 'keep';

/** What an import makes of a server's pack. */
export interface ImportedDraft {
  readonly files: readonly FileDraft[];
  /** Answers in `files`. */
  readonly usable: number;
  /** Answers in `files` that a person has to look at, and those that are not in it, with the reasons. */
  readonly byHand: readonly LeftOut[];
  readonly leftOut: readonly LeftOut[];
}

const SOURCES = 'sources.yaml';
const Sources = z.record(z.string(), z.object({ title: z.string(), url: z.string().optional() }));

/** Lays imported answers over a pack: what does not fit is left out and told. */
export async function importInto(
  workspace: Workspace,
  imported: Imported,
  overlap: Overlap,
): Promise<ImportedDraft> {
  const { entries, places, leftOut, byHand } = fitIn(workspace, imported.entries, overlap);
  const pack = packFiles({ ...imported, entries }, 'import');
  const answers = pack.files.filter(({ path }) => path.startsWith('entries/'));
  const sources = withSources(workspace, pack.files);
  const wanted = [
    ...answers.map(({ path, text }) => ({ path: places.get(path) ?? path, text })),
    ...(sources === undefined ? [] : [{ path: SOURCES, text: sources }]),
  ];
  const { fitting, misfits } = await split(workspace, begunNow(wanted, workspace));
  return {
    files: fitting,
    usable: fitting.filter(({ path }) => path !== SOURCES).length,
    byHand: [...pack.byHand, ...byHand],
    leftOut: [...pack.leftOut, ...leftOut, ...misfits],
  };
}

interface Fitted {
  readonly entries: readonly ImportedEntry[];
  /** Where answers go that replace another, by where they would go. */
  readonly places: ReadonlyMap<string, string>;
  readonly leftOut: readonly LeftOut[];
  readonly byHand: readonly LeftOut[];
}

/** Entries under names that are free, or of those that they replace, without what others are asked with. */
function fitIn({ laid: { loaded } }: Workspace, entries: readonly ImportedEntry[], overlap: Overlap): Fitted {
  const there = loaded.ok ? loaded.pack.entries : new Map<string, Entry>();
  const owners = ownersOf(there);
  const places = new Map<string, string>();
  const leftOut: LeftOut[] = [];
  const byHand: LeftOut[] = [];
  const fitted = entries.flatMap((entry): readonly ImportedEntry[] => {
    const owner = owners.get(fold(entry.question));
    if (owner && (overlap === 'keep' || !owner.file?.startsWith('entries/') || owner.aspectOf)) {
      leftOut.push({ place: entry.place, why: `asks what “${owner.question}” answers here` });
      return [];
    }
    if (owner?.file) places.set(`entries/faq/${owner.id}.md`, owner.file);
    const isFree = (text: string) => [undefined, owner].includes(owners.get(fold(text)));
    const taken = entry.phrasings.filter((text) => !isFree(text));
    if (taken.length > 0)
      byHand.push({ place: entry.place, why: 'shares a phrasing with an answer here, where it stays' });
    const name = owner ? owner.id : freeName(entry.name ?? entry.question, there);
    return [{ ...entry, name, phrasings: entry.phrasings.filter(isFree) }];
  });
  return { entries: fitted, places, leftOut, byHand };
}

const ownersOf = (there: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> =>
  new Map(
    [...there.values()].flatMap((entry) =>
      [entry.question, ...entry.phrasings].map((text) => [fold(text), entry] as const),
    ),
  );

const freeName = (name: string, there: ReadonlyMap<string, Entry>): string =>
  there.has(idOf(name)) ? `imported ${name}` : name;

/** The text of sources.yaml with the import's among them; undefined where that adds none. */
function withSources(workspace: Workspace, files: readonly TextFile[]): string | undefined {
  const text = seenText(workspace, SOURCES) ?? '';
  const mine = files.find(({ path }) => path === SOURCES)?.text ?? '';
  const document = parseDocument(text === '' ? '{}' : text);
  const added = Object.entries(Sources.catch({}).parse(parseDocument(mine).toJS()));
  const fresh = added.filter(([id]) => !document.has(id));
  if (fresh.length === 0) return undefined;
  for (const [id, source] of fresh) document.set(id, source);
  return document.toString({ lineWidth: 0 });
}

/** Files that make a pack with all that is there, and why the others do not. */
async function split(
  { folder, edits }: Workspace,
  wanted: readonly FileDraft[],
): Promise<{ readonly fitting: readonly FileDraft[]; readonly misfits: readonly LeftOut[] }> {
  const paths = new Set(wanted.map(({ path }) => path));
  const others = edits.filter(({ path }) => !paths.has(path));
  const mine = wanted.map(({ path, text }) => ({ id: path, path, text, base: null }));
  const { left } = await layOver(folder, [...others, ...mine]);
  const wrong = new Map(left.map(({ edit, problems }) => [edit.id, problems[0]?.message ?? '']));
  return {
    fitting: wanted.filter(({ path }) => !wrong.has(path)),
    misfits: wanted.flatMap(({ path }) => {
      const why = wrong.get(path);
      return why === undefined ? [] : [{ place: path, why }];
    }),
  };
}
