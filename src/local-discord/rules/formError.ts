import type { z } from 'zod';
import type { FormError } from '../apiError.ts';

type Issue = z.core.$ZodIssue;

/** A broken rule of zod's in Discord's words; rules of our own bring theirs as `params`. */
export function discordError(issue: Issue): FormError {
  if (issue.code === 'custom') return ownError(issue);
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeError(issue);
  if (issue.code === 'invalid_type' && issue.input === undefined) return REQUIRED;
  if (issue.code === 'invalid_type') return typeError(issue.expected);
  if (issue.code === 'invalid_value') return choicesError(issue.values);
  if (issue.code === 'invalid_union')
    return { code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" must be one of the known types.' };
  return { code: 'BASE_TYPE_INVALID', message: issue.message };
}

export const REQUIRED: FormError = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

function ownError(issue: Extract<Issue, { readonly code: 'custom' }>): FormError {
  const code: unknown = issue.params?.code;
  return { code: typeof code === 'string' ? code : 'BASE_TYPE_INVALID', message: issue.message };
}

const choicesError = (values: readonly unknown[]): FormError => ({
  code: 'BASE_TYPE_CHOICES',
  message: `Value must be one of {${values.map(String).join(', ')}}.`,
});

function typeError(expected: string): FormError {
  if (expected === 'array')
    return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
  if (expected === 'object')
    return { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' };
  if (expected === 'record')
    return { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' };
  if (expected === 'string')
    return { code: 'STRING_TYPE_CONVERT', message: 'Could not interpret value as string.' };
  if (expected === 'boolean')
    return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
  return { code: 'NUMBER_TYPE_COERCE', message: `Value is not ${expected}.` };
}

function sizeError(issue: Extract<Issue, { readonly code: 'too_big' | 'too_small' }>): FormError {
  const big = issue.code === 'too_big';
  const limit = Number(big ? issue.maximum : issue.minimum);
  if (issue.origin === 'number' || issue.origin === 'int') {
    const message = `int value should be ${big ? 'less' : 'greater'} than or equal to ${limit}.`;
    return { code: big ? 'NUMBER_TYPE_MAX' : 'NUMBER_TYPE_MIN', message };
  }
  if (issue.origin === 'array' && !big && limit === 1) return REQUIRED;
  return big
    ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` }
    : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${limit} or more in length.` };
}
