import { z } from 'zod';
import { CONTENT_LIMITS, EntryIds, Id, SourceIds, text } from './fields.ts';

const Points = z.record(Id, z.number().int().min(-10).max(10));

/** One answer that can be given to a question. */
const ChoiceFile = z.strictObject({
  id: Id.refine((id) => id !== 'unknown', 'unknown means “don’t know” and is always there; use another id'),
  label: text(CONTENT_LIMITS.NAME),
  /** Points per outcome; an outcome not named gets none. */
  points: Points.default({}),
  /** Why this choice speaks for or against, as a sentence that follows from the answer. */
  reason: text(CONTENT_LIMITS.REASON),
  /** How often it is given, beside the shares of the other choices; 1 unless stated. */
  share: z.number().positive().max(1000).optional(),
});

export const QuestionFile = z.strictObject({
  id: Id,
  ask: text(CONTENT_LIMITS.HELP),
  /** The question in few words, for a form, where `ask` is longer. */
  short: text(CONTENT_LIMITS.SHORT).optional(),
  /** What helps to answer it; blank where that needs none. */
  help: text(CONTENT_LIMITS.HELP).default(''),
  /** The aspect it rests on, as in its comparison: `human-involvement`; left out where there is none. */
  aspect: Id.optional(),
  choices: z.array(ChoiceFile).min(2).max(CONTENT_LIMITS.CHOICES),
  /** Questions with a number come first, in the order of their numbers, as long as they can matter. */
  first: z.number().int().min(1).max(CONTENT_LIMITS.GUIDE_QUESTIONS).optional(),
});

/** What several answers mean together: points, or outcomes that they rule out. */
export const RuleFile = z.strictObject({
  id: Id,
  /** Question id → the choice ids any of which fits; all questions named must fit. */
  when: z.record(Id, z.union([Id, z.array(Id).min(1)])),
  points: Points.default({}),
  veto: z.array(Id).default([]),
  reason: text(CONTENT_LIMITS.REASON),
  aspect: Id.optional(),
});

export const OutcomeFile = z.strictObject({
  id: Id,
  title: text(CONTENT_LIMITS.NAME),
  summary: text(CONTENT_LIMITS.OUTCOME_SUMMARY),
  /** The first steps to take. */
  steps: z.array(text(CONTENT_LIMITS.STEP)).max(5).default([]),
  /** What it is typically built with. */
  technology: z.array(text(CONTENT_LIMITS.STEP)).max(5).optional(),
  /** What to watch out for. */
  caveats: z.array(text(CONTENT_LIMITS.STEP)).max(5).optional(),
  /** Guides that go on from here. */
  guides: z.array(Id).max(3).optional(),
  /** Entries to read next. */
  related: EntryIds,
  sources: SourceIds,
});

/** A file of knowledge/guides; the file's name is its id. */
export const GuideFile = z.strictObject({
  /** The version of this format. */
  format: z.literal(1).default(1),
  title: text(CONTENT_LIMITS.NAME),
  summary: text(CONTENT_LIMITS.OUTCOME_SUMMARY),
  /** The lead in points below which the verdict is a leaning and not firm. */
  margin: z.number().int().min(1).max(20).default(2),
  /** The part of all answers that are “don't know”; unless stated, it is one more choice with a share of 1. */
  unknown: z.number().min(0).max(0.9).optional(),
  questions: z.array(QuestionFile).min(1).max(CONTENT_LIMITS.GUIDE_QUESTIONS),
  rules: z.array(RuleFile).max(CONTENT_LIMITS.GUIDE_RULES).default([]),
  outcomes: z.array(OutcomeFile).min(2).max(12),
});
export type GuideFile = z.infer<typeof GuideFile>;

/**
 * The JSON Schema (2020-12) of a guide as an author writes it, for editors and other programs. `format` is the version
 * of it: a file that says another number is of another schema.
 */
export const guideSchema = (): object => ({
  ...z.toJSONSchema(GuideFile, { io: 'input' }),
  $id: 'urn:wireside:guide:1',
  title: 'Wireside guide, format 1',
  description: 'Questions, points and rules that lead to one of several outcomes.',
});
