import type { z } from 'zod';
import type { FormError } from '../apiError.ts';
import { REQUIRED } from './field.ts';

type Issue = z.core.$ZodIssue;

/** A broken rule, where in the body it is broken, and how Discord puts it. */
export interface PlacedError {
  readonly path: readonly PropertyKey[];
  readonly error: FormError;
}

/** A problem that zod found in Discord's words; rules of our own bring theirs as `params`. */
export function placedError(issue: Issue): PlacedError {
  if (issue.code === 'invalid_union') return unionError(issue);
  return { path: issue.path, error: errorOf(issue) };
}

function errorOf(issue: Issue): FormError {
  if (issue.code === 'custom') return ownError(issue);
  if (issue.code === 'too_big' || issue.code === 'too_small') return rangeError(issue);
  if (issue.code === 'invalid_type' && issue.input === undefined) return REQUIRED;
  if (issue.code === 'invalid_type') return TYPE_ERRORS.get(issue.expected) ?? numberError(issue);
  if (issue.code === 'invalid_value' && issue.input === undefined) return REQUIRED;
  if (issue.code === 'invalid_value') return choicesError(issue.values);
  return { code: 'BASE_TYPE_INVALID', message: issue.message };
}

function ownError(issue: Extract<Issue, { readonly code: 'custom' }>): FormError {
  const code: unknown = issue.params?.code;
  return { code: typeof code === 'string' ? code : 'BASE_TYPE_INVALID', message: issue.message };
}

/** No kind of the union fits: Discord says so of the object, not of the field that tells its kind. */
function unionError(issue: Extract<Issue, { readonly code: 'invalid_union' }>): PlacedError {
  if (issue.discriminator === undefined) return { path: issue.path, error: REQUIRED };
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const message = `Value of field "${issue.discriminator}" must be one of (${options.join(', ')}).`;
  return { path: issue.path.slice(0, -1), error: { code: 'UNION_TYPE_CHOICES', message } };
}

const choicesError = (values: readonly unknown[]): FormError => ({
  code: 'BASE_TYPE_CHOICES',
  message: `Value must be one of {${values.map(String).join(', ')}}.`,
});

const TYPE_ERRORS: ReadonlyMap<string, FormError> = new Map([
  ['array', { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' }],
  ['object', { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' }],
  ['record', { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' }],
  ['string', { code: 'STRING_TYPE_CONVERT', message: 'Could not interpret value as string.' }],
  ['boolean', { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' }],
]);

const numberError = ({
  input,
  expected,
}: {
  readonly input?: unknown;
  readonly expected: string;
}): FormError => ({
  code: 'NUMBER_TYPE_COERCE',
  message: `Value "${String(input)}" is not ${expected}.`,
});

function rangeError(issue: Extract<Issue, { readonly code: 'too_big' | 'too_small' }>): FormError {
  return issue.code === 'too_big'
    ? { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` }
    : { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` };
}
