import type { z } from 'zod';
import type { AnswerTable, Folded, Picture, Unshown } from './markdown/shown.ts';
import type { TopologyPanelFile } from './schema/comparison.ts';
import type { GuideFile } from './schema/guide.ts';
import type { ENTRY_KINDS, PackFile, SynonymsFile } from './schema/packFile.ts';

/** `T` with every field, element and map of it readonly. */
export type DeepReadonly<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? ReadonlyMap<K, DeepReadonly<V>>
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;

export type EntryKind = (typeof ENTRY_KINDS)[number] | 'aspect';

/** One answer a person wrote. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly question: string;
  readonly phrasings: readonly string[];
  /** As Discord shows it: see markdown/discordMarkdown.ts. */
  readonly answer: string;
  /** The same in parts, where it has some that open. */
  readonly folded?: Folded;
  /** Shown below it. */
  readonly pictures?: readonly Picture[];
  /** Tables of it that are better drawn. */
  readonly tables?: readonly AnswerTable[];
  /** What of the file Discord cannot show, by the file's lines. */
  readonly unshown?: readonly Unshown[];
  readonly sources: readonly Source[];
  /** Ids of entries, all of which exist. */
  readonly related: readonly string[];
  /** YYYY-MM-DD; undefined where nobody says when it was last held against its sources. */
  readonly reviewed?: string | undefined;
  /** The file that it was written in, relative to the knowledge folder. */
  readonly file?: string | undefined;
  /** For an aspect: where its cells are. */
  readonly aspectOf?: { readonly comparison: string; readonly aspect: string };
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url?: string | undefined;
}

export type Subject = DeepReadonly<z.infer<typeof PackFile>['subjects'][number]>;

/** What a comparison says about one subject under one aspect. */
export interface Cell {
  /** Other than “said”, `brief` says so and `text` why. */
  readonly state: 'said' | 'not-applicable' | 'unknown';
  /** A few words for the table. */
  readonly brief: string;
  readonly text: string;
  /** Those that the cell names for itself; where there are none, it rests on the aspect's. */
  readonly sources: readonly Source[];
}

/** A row of a comparison. `entry` is the id of the entry made from it: `aspect-<id>`. */
export interface Aspect {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly question: string;
  readonly phrasings: readonly string[];
  readonly summary: string;
  /** Subject id → cell; every subject of the comparison has one. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly sources: readonly Source[];
}

export interface Comparison {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly subjects: readonly Subject[];
  readonly aspects: readonly Aspect[];
  /** A drawing of how the subjects are built, with a panel by the id of each that has one. */
  readonly topology?: Topology | undefined;
  readonly sources: readonly Source[];
}

export interface Topology {
  readonly title: string;
  readonly panels: ReadonlyMap<string, DeepReadonly<TopologyPanelFile>>;
}

/** The rules behind /advise, as the file has them, with its id. */
export type Guide = DeepReadonly<GuideFile> & { readonly id: string };

/** Everything in knowledge/, checked as one; never changed after it is built. Maps keep the order of the files. */
export interface Pack {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  /** The first eight hexadecimal digits of a SHA-256 over all files: the same content, the same version. */
  readonly version: string;
  readonly subjects: readonly Subject[];
  /** Entries offered before anything is typed, best first. */
  readonly popular: readonly Entry[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly guides: ReadonlyMap<string, Guide>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly synonyms: DeepReadonly<SynonymsFile>;
  /** Questions in the pack's words that it does not answer. */
  readonly outside: readonly string[];
}

/** The kinds of entries, in the order in which they are offered. */
const KINDS: readonly EntryKind[] = ['concept', 'faq', 'aspect', 'example', 'glossary'];

/** The entries of a kind, by their questions. */
export const entriesOf = (pack: Pack, kind: EntryKind): readonly Entry[] =>
  [...pack.entries.values()]
    .filter((entry) => entry.kind === kind)
    .sort((a, b) => a.question.localeCompare(b.question, pack.language));

/** The kinds that the pack has entries of, with how many. */
export const kindsIn = (pack: Pack) =>
  KINDS.flatMap((kind) => {
    const count = entriesOf(pack, kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
