import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { parseYaml } from './yamlText.ts';

/** A value that passed its schema, with the means to say where a field of it stands. */
export interface Parsed<T> {
  readonly file: string;
  readonly value: T;
  readonly problem: (field: readonly PropertyKey[], message: string) => Problem;
}

/**
 * Parses a YAML text of `file` against `schema`; `firstLine` is where the text begins in the file.
 * @returns the value, or every problem of the file at once.
 */
export function parseFile<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  firstLine = 1,
): Parsed<T> | readonly Problem[] {
  const damaged = damagedText(file, text, firstLine);
  if (damaged) return [damaged];
  const yaml = parseYaml(file, text, firstLine);
  if (isProblems(yaml)) return yaml;
  const problem = (field: readonly PropertyKey[], message: string): Problem => ({
    file,
    line: yaml.lineOf(field),
    field: fieldName(field),
    message,
  });
  const result = schema.safeParse(yaml.value ?? {}, { error: plainIssue });
  if (result.success) return { file, value: result.data, problem };
  return result.error.issues.flatMap((issue) => explain(issue, valueAt(yaml.value, issue.path), problem));
}

/** Tells the two results of a parse apart. */
export const isProblems = (result: unknown): result is readonly Problem[] => Array.isArray(result);

function explain(
  issue: z.core.$ZodIssue,
  given: unknown,
  problem: Parsed<unknown>['problem'],
): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem([...issue.path, key], noField(valueAt(given, [key]))));
  }
  if (issue.code === 'invalid_key') {
    const why = issue.issues[0]?.message ?? 'is not a valid id';
    return [problem(issue.path, `is not a valid id: it ${why}`)];
  }
  if (issue.code === 'invalid_type' && (given === undefined || given === null)) {
    return [problem(issue.path, `is missing; add it (${noun(issue.expected)})`)];
  }
  if (issue.code === 'invalid_type') return [problem(issue.path, `must be ${noun(issue.expected)}`)];
  return [problem(issue.path, issue.message)];
}

/** A key without a value is mostly the rest of a text: `{ text: One, two }`. */
const noField = (value: unknown): string =>
  value === null
    ? 'is not a field of this file; if it is the rest of a text with a comma, put that text in double quotes'
    : 'is not a field of this file; correct its spelling or remove it';

const valueAt = (value: unknown, field: readonly PropertyKey[]): unknown =>
  field.reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined),
    value,
  );

const NOUNS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text; put it in quotes if it looks like a number or a date'],
  ['array', 'a list'],
  ['object', 'a set of fields'],
  ['record', 'a set of fields'],
  ['number', 'a number'],
  ['int', 'a whole number'],
]);

const noun = (expected: string): string => NOUNS.get(expected) ?? expected;

/** `['questions', 0, 'label']` → `questions[0].label`. */
const fieldName = (field: readonly PropertyKey[]): string =>
  field.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`,
    '',
  );

/** What a schema says where it has no words of its own; undefined leaves it to Zod. */
function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'too_big') return tooBig(issue.origin, issue.maximum, issue.input);
  if (issue.code !== 'too_small') return undefined;
  return issue.inclusive === false
    ? `must be more than ${issue.minimum}`
    : `${measured(issue.origin, issue.minimum)} or more`;
}

const tooBig = (origin: string, maximum: number | bigint, given: unknown): string =>
  Array.isArray(given)
    ? `has ${given.length} items; ${maximum} is the most`
    : `${measured(origin, maximum)} or ${origin === 'string' ? 'fewer' : 'less'}`;

function measured(origin: string, amount: number | bigint): string {
  if (origin === 'string') return `must be ${amount} characters`;
  return origin === 'array' ? `must have ${amount} items` : `must be ${amount}`;
}

/** What Node puts in the place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/** The first place of a text that was not saved as UTF-8, as older editors do; undefined where it all was. */
export function damagedText(file: string, text: string, firstLine = 1): Problem | undefined {
  const offset = text.indexOf(REPLACEMENT);
  if (offset === -1) return undefined;
  const line = text.slice(0, offset).split('\n').length + firstLine - 1;
  const message = 'holds a character that is not UTF-8; save the file with the encoding UTF-8';
  return { file, line, field: '', message };
}
