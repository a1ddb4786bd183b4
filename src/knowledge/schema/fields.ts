import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * How long content may be, in characters. Most limits follow from the Discord view that shows a text whole; a test of
 * the views holds the largest content against Discord's own limits.
 */
export const CONTENT_LIMITS = {
  /** The title of an answer; buttons and choices show its beginning. */
  QUESTION: 300,
  /** An autocomplete choice and a search query hold 100. */
  PHRASING: 200,
  /** More than 25 pages nobody reads: it is a document then, to link to. */
  ANSWER: 40_000,
  /** Two answers to one message share the 4,000 characters of a Components V2 message with their titles and sources. */
  ANSWER_PAGE: 1_600,
  /** A cell's short form stands in a table that must read on a phone. */
  CELL_BRIEF: 60,
  /** Up to three cells and a summary make one aspect answer. */
  CELL_TEXT: 400,
  /** The name of a select option, and of a button. */
  NAME: 80,
  /** The label of a field on a form. */
  SHORT: 45,
  /** Under the name of a drawing's panel, and in its alt text, which holds 1,024. */
  CAPTION: 160,
  /** The label of a box that is drawn. */
  BOX: 30,
  /** Help under a guide's question, the text of a reason, an outcome's summary and each of its steps. */
  HELP: 300,
  REASON: 240,
  OUTCOME_SUMMARY: 600,
  STEP: 240,
  /** A select holds 25 options; one stays free for "don't know". */
  CHOICES: 24,
  /** A code of all answers fits in 60 characters: 7 and 3 for each answer, see src/advise/code.ts. */
  GUIDE_QUESTIONS: 16,
  /** The search for the best order keeps the rules that may still hold as bits of a number. */
  GUIDE_RULES: 30,
  /** A custom id of 100 may name two entries; the names of files that are longer are shortened by `idOfName`. */
  ID: 40,
  /** With `aspect-` before it an entry's id: no longer than any other. A custom id may name two entries. */
  ASPECT_ID: 33,
  /** The 100 characters of a custom id hold a guide's id and a code. */
  GUIDE_ID: 30,
} as const;

/** What the name of a file may hold: no slash, no colon, which parts a custom id, and nothing that cannot be seen. */
export const Id = z
  .string()
  .regex(
    /^(?=\S)[^/\\:\p{C}]*\S$/u,
    'must be a name as a file may have it, such as what-is-iot: without slashes, colons and spaces at its ends',
  )
  .max(CONTENT_LIMITS.ID, { error: tooLong(CONTENT_LIMITS.ID) });

/** The id that the name of an entry's file gives it: the name; where that is too long, its beginning and its hash. */
export function idOfName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(':', '-').trim();
  if (plain.length <= CONTENT_LIMITS.ID) return plain;
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  return `${plain
    .slice(0, CONTENT_LIMITS.ID - 9)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()}-${hash}`;
}

/** The ids of other entries, written as the names of their files. */
export const EntryIds = z
  .array(z.string().transform(idOfName).pipe(Id))
  .nullish()
  .transform((ids) => ids ?? []);

/** What is said of a text that is too long: how long it is, how long it may be. */
export function tooLong(limit: number) {
  return ({ input }: { readonly input: unknown }): string => {
    const length = typeof input === 'string' ? ` ${input.length.toLocaleString('en')}` : ' too many';
    return `has${length} characters; ${limit.toLocaleString('en')} is the most`;
  };
}

/** Text that a person wrote: neither blank nor longer than `limit` characters. */
export const text = (limit: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'must not be blank', abort: true })
    .max(limit, { error: tooLong(limit) });

/** Words that a person could ask with. */
export const askedText = (limit: number) =>
  text(limit).regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit');

/** A calendar day as YYYY-MM-DD. */
export const Day = z.iso.date('must be a date such as 2026-11-22');

/** The sources that a text rests on: ids of sources.yaml. */
export const SourceIds = z
  .array(Id)
  .nullish()
  .transform((ids) => ids ?? []);

/** How people really ask for a text, beside its question. */
export const Phrasings = z
  .array(askedText(CONTENT_LIMITS.PHRASING))
  .nullish()
  .transform((phrasings) => phrasings ?? []);
