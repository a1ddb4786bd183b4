import { z } from 'zod';
import { messageOf, UsageError, UserError } from '../base/errors.ts';

/** A question and what would be right. */
export interface Question {
  readonly line: number;
  readonly q: string;
  /** The entries that a fair judge would accept, the best first; none of them: it must not be answered. */
  readonly ids: readonly string[];
  /** How it is asked, such as `typo`. */
  readonly kind: string;
  /** Why it must not be answered, such as `chitchat`. */
  readonly noneKind: string;
  /** The number at the end of its qid, or else of its line: what splits a file into halves. */
  readonly number: number;
}

/** A line of a batch or of an evaluation: what else it holds is left to the reader. */
export interface QuestionLine {
  readonly line: number;
  readonly q: string;
  readonly rest: Readonly<Record<string, unknown>>;
}

const QuestionShape = z.looseObject({ q: z.string() });

/**
 * The lines of a JSONL file `path`; blank ones are skipped.
 * @throws UserError naming file and line of every line that is no question.
 */
export function linesOf(path: string, text: string): readonly QuestionLine[] {
  const problems: string[] = [];
  const lines = text.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return [];
    const line = parseLine(raw);
    if (typeof line === 'string') problems.push(`${path}:${index + 1}: ${line}`);
    return typeof line === 'string' ? [] : [{ line: index + 1, q: line.q, rest: line }];
  });
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  if (lines.length === 0) throw new UserError(`${path} holds no question. Write one {"q": "…"} a line.`);
  return lines;
}

function parseLine(text: string): z.infer<typeof QuestionShape> | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return `is no JSON (${messageOf(thrown)}). Write one {"q": "…"} a line.`;
  }
  const parsed = QuestionShape.safeParse(json);
  return parsed.success ? parsed.data : 'has no "q". Write one {"q": "…"} a line, q being a text.';
}

const Labels = z
  .looseObject({
    qid: z.string().default(''),
    ids: z.array(z.string().min(1, 'must not be blank')).default([]),
    none: z.boolean().optional(),
    kind: z.string().min(1, 'must not be blank').default('question'),
    none_kind: z.string().min(1, 'must not be blank').default('out of scope'),
  })
  .refine(({ ids, none }) => !(none && ids.length > 0), 'is "none" and names "ids": leave one of them out')
  .refine(
    ({ ids, none }) => !(none === false && ids.length === 0),
    'names no "ids": add them, or write "none": true for a question that must not be answered',
  );

/**
 * The questions of the file `path`. A line without `ids` is out of scope: it must not be answered.
 * @throws UserError naming file and line of every line that cannot be judged.
 */
export function toQuestions(path: string, lines: readonly QuestionLine[]): Question[] {
  const read = lines.map((raw) => ({ raw, labels: Labels.safeParse(raw.rest) }));
  const problems = read.flatMap(({ raw, labels }) =>
    labels.success ? [] : [`${path}:${raw.line}: ${describe(labels.error)}.`],
  );
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return read.flatMap(({ raw, labels }) => (labels.success ? [toQuestion(raw, labels.data)] : []));
}

/** What a file names as right but the entries do not have: it can never be answered. */
export const unknownIds = (questions: readonly Question[], has: (id: string) => boolean): string[] => [
  ...new Set(questions.flatMap(({ ids }) => ids).filter((id) => !has(id))),
];

function toQuestion({ line, q }: QuestionLine, labels: z.infer<typeof Labels>): Question {
  const { qid, ids, kind, none_kind: noneKind } = labels;
  return { line, q, ids, kind, noneKind, number: Number(/\d+$/.exec(qid)?.[0] ?? line) };
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path.length ? `"${issue.path.join('.')}": ` : '';
  return `${field}${issue?.message}`;
}

/**
 * The questions of one half of a file, so that one half can be read while the other stays unseen; all of them without
 * a `half`.
 * @throws UsageError for anything but `even` and `odd`.
 */
export function halfOf(questions: readonly Question[], half: string | undefined): readonly Question[] {
  if (half === undefined) return questions;
  if (half !== 'even' && half !== 'odd')
    throw new UsageError(`“${half}” is no half. Write --half even or --half odd.`);
  return questions.filter(({ number }) => number % 2 === (half === 'even' ? 0 : 1));
}
