/** A file that was given to be imported, as text. */
export interface InputFile {
  /** As it was named, or its path in the archive or folder; with forward slashes. */
  readonly path: string;
  /** Without a byte order mark, with `\n` at the ends of lines. */
  readonly text: string;
}

/** One question and its answer, as they stand where they come from. */
export interface ImportedEntry {
  /** Where it stands, for people: `tags.toml: 2fa`, `faq.csv: row 7`. */
  readonly place: string;
  /** The file that it stands in, as `InputFile` has it; undefined where it may be one of several. */
  readonly file?: string | undefined;
  /** Its name or number there, by which others of the same collection mean it. */
  readonly key?: string | undefined;
  /** A name that its id is made of; the question where there is none. */
  readonly name?: string | undefined;
  readonly question: string;
  /** Markdown. */
  readonly answer: string;
  readonly phrasings: readonly string[];
  readonly source?: ImportedSource | undefined;
  /** Keys of entries to read next. */
  readonly related?: readonly string[];
  /** Words of the text that people may ask with: for its author to choose from, never taken by themselves. */
  readonly hints?: readonly string[];
  /** What a person has to look at, a sentence each, the same words for the same reason. */
  readonly byHand: readonly string[];
}

export interface ImportedSource {
  readonly title: string;
  /** https only. */
  readonly url?: string | undefined;
}

/** Something that was read and is in no entry. */
export interface LeftOut {
  readonly place: string;
  readonly why: string;
}

/** What an importer made of the files of its format. */
export interface Imported {
  readonly entries: readonly ImportedEntry[];
  readonly leftOut: readonly LeftOut[];
  /** What was guessed or passed over for the whole collection, a sentence each. */
  readonly remarks: readonly string[];
  /** BCP 47, where the files say it. */
  readonly language?: string | undefined;
}

/** Reads all files of one format. It never fetches, and a file that it cannot read is left out with the reason. */
export type Importer = (files: readonly InputFile[]) => Imported;

/** What several imports are together. */
export const joinImports = (imports: readonly Imported[]): Imported => ({
  entries: imports.flatMap(({ entries }) => entries),
  leftOut: imports.flatMap(({ leftOut }) => leftOut),
  remarks: imports.flatMap(({ remarks }) => remarks),
  language: imports.find(({ language }) => language !== undefined)?.language,
});

/** An import of which nothing could be read. */
export const nothingFrom = (place: string, why: string): Imported => ({
  entries: [],
  leftOut: [{ place, why }],
  remarks: [],
});

/** The https address of a text, so far as it is one. */
export function httpsAddress(text: string | undefined): string | undefined {
  const given = text?.trim() ?? '';
  if (!URL.canParse(given)) return undefined;
  const url = new URL(given);
  return url.protocol === 'https:' ? url.href : undefined;
}

/** A source as collections give it: an address, or a name. */
export function sourceOf(given: string | undefined): ImportedSource | undefined {
  const text = given?.trim() ?? '';
  if (text === '') return undefined;
  const url = httpsAddress(text);
  if (url === undefined) return { title: text };
  const { hostname, pathname } = new URL(url);
  return { title: `${hostname}${pathname === '/' ? '' : decoded(pathname)}`, url };
}

function decoded(path: string): string {
  try {
    return decodeURI(path).replace(/\/$/, '');
  } catch {
    return path;
  }
}
