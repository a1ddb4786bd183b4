import { z } from 'zod';
import { askedText, CONTENT_LIMITS, Day, EntryIds, Id, Phrasings, SourceIds, text } from './fields.ts';

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** pack.yaml: what the pack is about. */
export const PackFile = z.strictObject({
  name: text(CONTENT_LIMITS.NAME),
  /** One sentence: what can be asked here; the name says it where there is none. */
  description: text(CONTENT_LIMITS.HELP).optional(),
  /** BCP 47: the language that the content is written in; English where it says none. */
  language: z
    .string()
    .refine(isLanguageTag, 'must be a language tag such as en or pt-BR')
    .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag)
    .default('en'),
  /** The things that are compared. */
  subjects: z
    .array(
      z.strictObject({
        id: Id,
        name: text(CONTENT_LIMITS.NAME),
        /** Other names people use for it. */
        aliases: z.array(text(CONTENT_LIMITS.NAME)).default([]),
      }),
    )
    .default([]),
  /** Entries offered before anything is typed, best first. */
  popular: EntryIds.pipe(z.array(z.string()).max(25)),
});

/** sources.yaml: source id → what it is. */
export const SourcesFile = z.record(
  Id,
  z.strictObject({
    /** As the source line names it: "RFC 7252 (2014)". */
    title: text(120),
    url: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
  }),
);

/**
 * synonyms.yaml: `groups` of words and terms that mean the same in this pack (the first is the one that stands for
 * the others), and `abbreviations` that are written out before anything is searched.
 */
export const SynonymsFile = z.strictObject({
  groups: z.array(z.array(text(CONTENT_LIMITS.NAME)).min(2)).default([]),
  abbreviations: z.record(z.string(), text(CONTENT_LIMITS.NAME)).default({}),
});
export type SynonymsFile = z.infer<typeof SynonymsFile>;

/**
 * outside.yaml: what people ask in the words of this pack, but not of it: words in another sense, faults of their own
 * device, prices and jobs. The engine learns from them where to stay silent.
 */
export const OutsideFile = z.array(text(CONTENT_LIMITS.PHRASING));
export type OutsideFile = z.infer<typeof OutsideFile>;

/** The folders of knowledge/entries; an aspect is an entry too, but lives in its comparison. */
export const ENTRY_KINDS = ['concept', 'faq', 'example', 'glossary'] as const;

/**
 * The YAML front matter of an entry; the file's name is its id, its folder its kind, the Markdown below its answer. All
 * of it is optional: a question may be the first heading instead.
 */
export const EntryFile = z.strictObject({
  question: askedText(CONTENT_LIMITS.QUESTION).nullish(),
  phrasings: Phrasings,
  sources: SourceIds,
  related: EntryIds,
  reviewed: Day.nullish(),
});
export type EntryFile = z.infer<typeof EntryFile>;

/** The Markdown under the front matter. */
export const Answer = text(CONTENT_LIMITS.ANSWER);
