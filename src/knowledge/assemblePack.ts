import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { EntryText } from './entryFile.ts';
import type { TextFile } from './files.ts';
import type { DiscordText } from './markdown/shown.ts';
import { fold } from './names.ts';
import type { Cell, Comparison, DeepReadonly, Entry, Guide, Pack, Source, Subject } from './pack.ts';
import type { Named, PackFiles } from './parsePack.ts';
import type { AspectFile, CellFile, ComparisonFile } from './schema/comparison.ts';
import type { OutsideFile, PackFile, SourcesFile, SynonymsFile } from './schema/packFile.ts';

/** Parsed files of which every check passed. */
interface CheckedFiles extends Pick<PackFiles, 'comparisons' | 'guides'> {
  readonly entries: readonly ShownEntry[];
  readonly pack: z.infer<typeof PackFile>;
  readonly sources: z.infer<typeof SourcesFile>;
  readonly synonyms: SynonymsFile;
  readonly outside: OutsideFile;
}

/** An entry's file with its answer as Discord shows it. */
export interface ShownEntry extends EntryText {
  readonly shown: DiscordText;
}

/** What ids of the files stand for while the pack is put together. */
interface Names {
  readonly sources: ReadonlyMap<string, Source>;
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** Puts checked files together: ids become what they stand for, aspects become entries too. */
export function assemblePack(checked: CheckedFiles, files: readonly TextFile[]): Pack {
  const names: Names = {
    sources: new Map(Object.entries(checked.sources).map(([id, source]) => [id, { id, ...source }])),
    subjects: new Map(checked.pack.subjects.map((subject) => [subject.id, subject])),
  };
  const entries = new Map(
    [...ownEntries(checked, names), ...aspectEntries(checked, names)].map((e) => [e.id, e]),
  );
  return deepFreeze({
    name: checked.pack.name,
    description: checked.pack.description ?? checked.pack.name,
    language: checked.pack.language,
    version: versionOf(files),
    subjects: checked.pack.subjects,
    popular: pick(checked.pack.popular, entries),
    entries,
    comparisons: new Map(checked.comparisons.map((named) => [named.id, comparison(named, names)])),
    guides: new Map(checked.guides.map(({ id, parsed }): [string, Guide] => [id, { id, ...parsed.value }])),
    sources: names.sources,
    synonyms: checked.synonyms,
    outside: checked.outside,
  });
}

const pick = <T>(ids: readonly string[], from: ReadonlyMap<string, T>): readonly T[] =>
  ids.flatMap((id) => from.get(id) ?? []);

const ownEntries = ({ entries }: CheckedFiles, names: Names): readonly Entry[] =>
  entries.map(({ id, kind, parsed, line, shown: { text, pictures, tables, folded, unshown } }) => ({
    ...parsed.value,
    phrasings: distinct(parsed.value),
    id,
    kind,
    answer: text,
    ...(pictures.length > 0 ? { pictures } : {}),
    ...(tables ? { tables } : {}),
    ...(folded ? { folded } : {}),
    ...(unshown.length > 0
      ? { unshown: unshown.map((each) => ({ ...each, line: each.line + line - 1 })) }
      : {}),
    file: parsed.file,
    sources: pick(parsed.value.sources, names.sources),
  }));

const aspectEntries = ({ comparisons }: CheckedFiles, names: Names): readonly Entry[] =>
  comparisons.flatMap(({ id, parsed }) =>
    parsed.value.aspects.map((aspect) =>
      aspectEntry(
        { id, subjects: pick(parsed.value.subjects, names.subjects) },
        aspect,
        pick(aspect.sources, names.sources),
      ),
    ),
  );

function comparison({ id, parsed }: Named<ComparisonFile>, names: Names): Comparison {
  const { title, summary, subjects, aspects, topology, sources } = parsed.value;
  return {
    id,
    title,
    summary,
    subjects: pick(subjects, names.subjects),
    aspects: aspects.map((aspect) => ({
      id: aspect.id,
      name: aspect.name,
      entry: aspectEntryId(aspect.id),
      question: aspect.question,
      phrasings: aspect.phrasings,
      summary: aspect.summary,
      cells: new Map(Object.entries(aspect.cells).map(([subject, file]) => [subject, cell(file, names)])),
      sources: pick(aspect.sources, names.sources),
    })),
    topology: topology && { ...topology, panels: new Map(Object.entries(topology.panels)) },
    sources: pick(sources, names.sources),
  };
}

const cell = (file: CellFile, names: Names): Cell =>
  cellOf(file, file.state === 'said' ? pick(file.sources ?? [], names.sources) : []);

/** What tells two states of a pack apart: the first eight hexadecimal digits of a SHA-256 over its files. */
export function versionOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text, picture } of files) hash.update(`${path}\0${picture?.digest ?? text}\0`);
  return hash.digest('hex').slice(0, 8);
}

/** The phrasings, each once, and none that is the question. */
function distinct({ question, phrasings }: Pick<Entry, 'question' | 'phrasings'>): readonly string[] {
  const known = new Set([fold(question)]);
  return phrasings.filter((phrasing) => known.size < known.add(fold(phrasing)).size);
}

/** The id of the entry that an aspect of a comparison becomes. */
const aspectEntryId = (aspect: string): string => `aspect-${aspect}`;

/**
 * Makes an aspect of a comparison an entry, so that the facts behind /compare and /advise answer /ask too: its
 * answer is the summary and, below it, what the aspect says about each subject, in the order of `subjects`.
 */
export function aspectEntry(
  comparison: { readonly id: string; readonly subjects: readonly Subject[] },
  aspect: DeepReadonly<AspectFile>,
  sources: readonly Source[],
): Entry {
  return {
    id: aspectEntryId(aspect.id),
    kind: 'aspect',
    question: aspect.question,
    phrasings: distinct(aspect),
    answer: [aspect.summary, ...bullets(comparison.subjects, aspect)].join('\n'),
    sources,
    related: aspect.related,
    reviewed: aspect.reviewed ?? undefined,
    aspectOf: { comparison: comparison.id, aspect: aspect.id },
  };
}

function bullets(subjects: readonly Subject[], { cells }: DeepReadonly<AspectFile>): string[] {
  const texts = new Map(Object.entries(cells));
  return subjects.flatMap(({ id, name }) => {
    const cell = texts.get(id);
    return cell ? [`- **${name}**: ${cellOf(cell).text}`] : [];
  });
}

/** A cell as a pack has it: one in which there is nothing to say says that, and why. */
export function cellOf(file: DeepReadonly<CellFile>, sources: readonly Source[] = []): Cell {
  const { state } = file;
  if (state === 'said') return { state, brief: file.brief, text: file.text, sources };
  return state === 'unknown'
    ? { state, brief: 'not known', text: `Not known: ${file.unknown}`, sources: [] }
    : { state, brief: 'not applicable', text: `Not applicable: ${file.notApplicable}`, sources: [] };
}

/** Freezes `value` and everything in it, the values of maps included, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const inner: readonly unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const item of inner) deepFreeze(item);
  return value;
}
