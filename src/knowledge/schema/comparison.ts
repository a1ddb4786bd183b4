import { z } from 'zod';
import {
  askedText,
  CONTENT_LIMITS,
  Day,
  EntryIds,
  Id,
  Phrasings,
  SourceIds,
  text,
  tooLong,
} from './fields.ts';

const Said = z.strictObject({
  state: z.literal('said'),
  /** A few words for the table; the same words for two subjects say that they are alike in this. */
  brief: text(CONTENT_LIMITS.CELL_BRIEF),
  /** A sentence or two, read under the subject's name. */
  text: text(CONTENT_LIMITS.CELL_TEXT),
  /** What this cell rests on; the aspect's sources where it names none. */
  sources: SourceIds.optional(),
});
const NotApplicable = z.strictObject({
  state: z.literal('not-applicable'),
  notApplicable: text(CONTENT_LIMITS.REASON),
});
const Unknown = z.strictObject({ state: z.literal('unknown'), unknown: text(CONTENT_LIMITS.REASON) });

/** What a comparison says about one subject under one aspect, or why there is nothing to say. */
export const CellFile = z.preprocess(
  withState,
  z.discriminatedUnion('state', [Said, NotApplicable, Unknown], {
    error: 'is not a field of this file; correct its spelling or remove it',
  }),
);
export type CellFile = z.infer<typeof CellFile>;

/** The form is told by its field, so that a slip is explained in the terms of that form alone. */
function withState(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  if ('state' in given) return { ...given, state: undefined };
  if ('notApplicable' in given) return { ...given, state: 'not-applicable' };
  return { ...given, state: 'unknown' in given ? 'unknown' : 'said' };
}

/** One row; it becomes the entry `aspect-<id>`. */
export const AspectFile = z.strictObject({
  id: Id.max(CONTENT_LIMITS.ASPECT_ID, { error: tooLong(CONTENT_LIMITS.ASPECT_ID) }),
  name: text(CONTENT_LIMITS.NAME),
  question: askedText(CONTENT_LIMITS.QUESTION),
  phrasings: Phrasings,
  /** The difference in one sentence: the first line of the answer. */
  summary: text(CONTENT_LIMITS.CELL_TEXT),
  cells: z.record(Id, CellFile),
  sources: SourceIds,
  related: EntryIds,
  reviewed: Day.nullish(),
});
export type AspectFile = z.infer<typeof AspectFile>;

/** How the subjects are built, to be drawn: a panel for each, of boxes in columns and the lines between them. */
const TopologyPanelFile = z.strictObject({
  /** What the drawing shows, also read where it cannot be seen. */
  caption: text(CONTENT_LIMITS.CAPTION),
  columns: z
    .array(
      z
        .array(z.strictObject({ id: Id, label: text(CONTENT_LIMITS.BOX) }))
        .min(1)
        .max(6),
    )
    .min(2)
    .max(3),
  /** Pairs of ids of boxes. */
  links: z.array(z.tuple([Id, Id])).max(24),
});
export type TopologyPanelFile = z.infer<typeof TopologyPanelFile>;

/** A file of knowledge/comparisons; the file's name is its id. */
export const ComparisonFile = z.strictObject({
  title: text(CONTENT_LIMITS.NAME),
  /** The comparison as a whole in two or three sentences. */
  summary: text(CONTENT_LIMITS.OUTCOME_SUMMARY),
  /** Ids of pack.yaml's subjects, in the order of the columns. */
  subjects: z.array(Id).min(2, 'a comparison needs two subjects').max(4),
  aspects: z.array(AspectFile).min(1).max(25, 'a select shows 25 aspects at most'),
  topology: z
    .strictObject({ title: text(CONTENT_LIMITS.NAME), panels: z.record(Id, TopologyPanelFile) })
    .optional(),
  sources: SourceIds,
});
export type ComparisonFile = z.infer<typeof ComparisonFile>;
