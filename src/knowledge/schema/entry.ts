import { z } from 'zod';
import { CONTENT_LIMITS } from '../limits.ts';
import { Day, Id, Phrasings, SourceIds, text, wording } from './common.ts';

/** The folders of knowledge/entries; an aspect is an entry too, but lives in its comparison. */
export const ENTRY_KINDS = ['concept', 'faq', 'example', 'glossary'] as const;

/** The YAML front matter of an entry; the file's name is its id, its folder its kind, the Markdown below its answer. */
export const EntryFile = z.strictObject({
  question: wording(CONTENT_LIMITS.QUESTION),
  phrasings: Phrasings,
  sources: SourceIds,
  related: z.array(Id).default([]),
  reviewed: Day,
});
export type EntryFile = z.infer<typeof EntryFile>;

/** The Markdown under the front matter. */
export const Answer = text(CONTENT_LIMITS.ANSWER);
