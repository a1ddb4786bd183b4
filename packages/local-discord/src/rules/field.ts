import { z } from 'zod';
import { type FormError, formError } from '../apiError.ts';
import { type Report, rule } from './rule.ts';

/** A text of `min` to `max` characters, counted as JavaScript does, which is never less strict than Discord. */
export const text = (min: number, max: number) => z.string().check(rule(checkLength(min, max)));

/** A list of `min` to `max` of these. */
export const list = <Item extends z.ZodType>(item: Item, min: number, max: number) =>
  z.array(item).check(rule(checkLength(min, max)));

/** A whole number between two, both included. */
export const integer = (min: number, max: number) => z.int().min(min).max(max);

/** An id of Discord's; a number is taken for its digits. */
export const Snowflake = z
  .union([z.string(), z.int()])
  .transform(String)
  .check(
    rule((value, report) => {
      if (!/^\d{1,20}$/.test(value)) report(notSnowflake(value));
    }),
  );

/** An address on the web of at most `max` characters; `schemes` are those allowed, `attachment` names a sent file. */
export const url = (max: number, schemes: readonly string[] = ['http', 'https']) =>
  text(1, max).check(rule((value, report) => checkUrl(value, schemes, report)));

/** A bit field. */
export const Flags = z.int().nonnegative();

function checkLength(min: number, max: number) {
  return ({ length }: { readonly length: number }, report: Report): void => {
    if (length >= min && length <= max) return;
    if (length === 0) report(REQUIRED);
    else if (min > 0) report(badLength(min, max));
    else report(maxLength(max));
  };
}

function checkUrl(value: string, schemes: readonly string[], report: Report): void {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\/\S+$/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined || !URL.canParse(value)) report(INVALID_URL);
  else if (!schemes.includes(scheme)) report(invalidScheme(scheme, schemes));
}

export const REQUIRED = formError('BASE_TYPE_REQUIRED', 'This field is required');
const INVALID_URL = formError('URL_TYPE_INVALID_URL', 'Not a well formed URL.');

const badLength = (min: number, max: number) =>
  formError('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);

export const maxLength = (max: number) =>
  formError('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);

const notSnowflake = (value: string) => formError('NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);

const invalidScheme = (scheme: string, schemes: readonly string[]): FormError => ({
  code: 'URL_TYPE_INVALID_SCHEME',
  message: `Scheme "${scheme}" must be one of (${schemes.map((one) => `'${one}'`).join(', ')}).`,
});
