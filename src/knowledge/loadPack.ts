import path from 'node:path';
import { atOnce, inTurns, isStep, type Steps } from '../base/steps.ts';
import { assemblePack, type ShownEntry } from './assemblePack.ts';
import { checkDuplicates } from './checkDuplicates.ts';
import { checkGuides } from './checkGuides.ts';
import { checkReferences, checkTopologies } from './checkReferences.ts';
import { type PictureFile, readFiles, type TextFile } from './files.ts';
import { discordMarkdown } from './markdown/discordMarkdown.ts';
import type { Pack, Source } from './pack.ts';
import { type PackFiles, parsePack } from './parsePack.ts';
import { byPlace, type Problem } from './problem.ts';
import { CONTENT_LIMITS } from './schema/fields.ts';

/**
 * Loads the pack of a knowledge folder, in turns with what else the process has to do.
 * @returns the pack, or every problem of it at once.
 * @throws UserError when the folder cannot be read at all.
 */
export const loadPack = async (dir: string): Promise<Loaded> => packOf(await readFiles(dir));

/** The pack of files that are read already, in turns with what else the process has to do. */
export const packOf = (files: readonly TextFile[]): Promise<Loaded> => inTurns(packSteps(files));

/** A whole pack, or every problem that keeps it from being one, by file and line. */
export type Loaded =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The one builder, for start, reload and `wireside check`: a pure function of the files. */
export const buildPack = (files: readonly TextFile[]): Loaded => atOnce(packSteps(files));

/** Builds the same pack step by step. */
function* packSteps(files: readonly TextFile[]): Steps<Loaded> {
  const parsed = yield* parsePack(files);
  const problems = [...parsed.problems];
  for (const check of [checkReferences, checkDuplicates, checkGuides, checkTopologies]) {
    problems.push(...check(parsed));
    yield;
  }
  problems.sort(byPlace);
  const { pack, sources, synonyms, outside } = parsed;
  if (problems.length > 0 || !pack || !sources || !synonyms || !outside) return { ok: false, problems };
  const entries = yield* shownEntries(parsed.entries, sources.value, picturesBy(files));
  const unsendable = entries.flatMap(unsendableIn);
  if (unsendable.length > 0) return { ok: false, problems: unsendable };
  const built = assemblePack(
    {
      ...parsed,
      entries,
      pack: pack.value,
      sources: sources.value,
      synonyms: synonyms.value,
      outside: outside.value,
    },
    files,
  );
  const long = tooLong(parsed, built);
  return long.length > 0 ? { ok: false, problems: long } : { ok: true, pack: built };
}

/** The answers as Discord shows them. Relative links of an answer are relative to the page that it is from. */
function* shownEntries(
  entries: PackFiles['entries'],
  sources: Readonly<Record<string, Pick<Source, 'url'>>>,
  pictures: ReadonlyMap<string, PictureFile>,
): Steps<readonly ShownEntry[]> {
  const shown: ShownEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const [base] = entry.parsed.value.sources.flatMap((id) => sources[id]?.url ?? []);
    const own = (given: string) => pictures.get(pathFrom(entry.parsed.file, given) ?? '');
    shown.push({ ...entry, shown: discordMarkdown(entry.answer, { base, own }) });
    if (isStep(index)) yield;
  }
  return shown;
}

const picturesBy = (files: readonly TextFile[]): ReadonlyMap<string, PictureFile> =>
  new Map(files.flatMap(({ path, picture }) => (picture ? [[path, picture]] : [])));

/**
 * The path in the pack that an address means, as seen from a file: beside it, or from the top where it begins with a
 * slash. Undefined where it is one of the web, or leads out of the pack.
 */
export function pathFrom(file: string, given: string): string | undefined {
  if (URL.canParse(given)) return undefined;
  const plain = plainAddress(given);
  const joined = plain.startsWith('/')
    ? path.posix.normalize(plain).slice(1)
    : path.posix.join(path.posix.dirname(file), plain);
  return joined.startsWith('../') ? undefined : joined;
}

/** A relative address as a path: without query and fragment, and with forward slashes. */
export function plainAddress(given: string): string {
  const plain = given.replace(/[?#].*$/, '').replaceAll('\\', '/');
  try {
    return decodeURI(plain);
  } catch {
    return plain;
  }
}

/** Pictures of the pack that cannot be sent. */
const unsendableIn = ({ parsed: { file }, line, shown }: ShownEntry): readonly Problem[] =>
  shown.unshown
    .filter(({ weight }) => weight === 'error')
    .map((fault) => ({
      file,
      line: fault.line + line - 1,
      field: 'answer',
      message: `has ${fault.what}; ${fault.fix}`,
    }));

/** An aspect's answer is put together from its parts, so its length is known only now. */
const tooLong = (parsed: PackFiles, pack: Pack): readonly Problem[] =>
  parsed.comparisons.flatMap((comparison) =>
    comparison.parsed.value.aspects.flatMap((aspect, index) => {
      const length = pack.entries.get(`aspect-${aspect.id}`)?.answer.length ?? 0;
      if (length <= CONTENT_LIMITS.ANSWER_PAGE) return [];
      const message = `its summary and cells make an answer of ${length} characters; shorten them to ${CONTENT_LIMITS.ANSWER_PAGE} in all`;
      return [comparison.parsed.problem(['aspects', index], message)];
    }),
  );
