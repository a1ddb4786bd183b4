import { z } from 'zod';

/**
 * How long content may be, in characters. Each limit follows from the Discord view that shows it whole, so
 * that nothing an author wrote is ever cut; a test of the views holds the largest content against Discord's
 * own limits.
 */
export const CONTENT_LIMITS = {
  /** A question is the label of a button (80) and the name of an autocomplete choice (100). */
  QUESTION: 80,
  /** An autocomplete choice and a search query hold 100. */
  PHRASING: 200,
  /** Two answers to one message share the 4,000 characters of a Components V2 message with their titles and sources. */
  ANSWER: 1_600,
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
  ID: 40,
  /** With `aspect-` before it an entry's id: no longer than any other. A custom id may name two entries. */
  ASPECT_ID: 33,
  /** The 100 characters of a custom id hold a guide's id and a code. */
  GUIDE_ID: 30,
} as const;

/** Lower-case words joined by hyphens: ids are file names, custom ids and part of the command line's contract. */
export const Id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, such as what-is-iot',
  )
  .max(CONTENT_LIMITS.ID);

/** Text that a person wrote: neither blank nor longer than `limit` characters. */
export const text = (limit: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'must not be blank', abort: true })
    .max(limit, `must be ${limit} characters or fewer`);

/** Words that a person could ask with. */
export const askedText = (limit: number) =>
  text(limit).regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit');

/** A calendar day as YYYY-MM-DD. */
export const Day = z.iso.date('must be a date such as 2026-11-22');

/** At least one source a text rests on: ids of sources.yaml. */
export const SourceIds = z.array(Id).min(1, 'name at least one source, an id of sources.yaml');

/** How people really ask for a text, beside its question. */
export const Phrasings = z
  .array(askedText(CONTENT_LIMITS.PHRASING))
  .min(1, 'write at least one other phrasing');
