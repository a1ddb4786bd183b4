import type { z } from 'zod';
import { type FormError, type FormErrors, invalidForm } from '../apiError.ts';
import { discordError } from './formError.ts';

/**
 * Reads a request's body by Discord's rules.
 * @throws ApiError 50035 with every broken rule at the place where it is broken.
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body ?? {});
  if (read.success) return read.data;
  throw invalidForm(
    nested(read.error.issues.map((issue) => ({ path: issue.path, error: discordError(issue) }))),
  );
}

interface Placed {
  readonly path: readonly PropertyKey[];
  readonly error: FormError;
}

function nested(placed: readonly Placed[]): FormErrors {
  const here = placed.filter((one) => one.path.length === 0).map((one) => one.error);
  const keys = new Set(placed.flatMap((one) => (one.path[0] === undefined ? [] : String(one.path[0]))));
  const below = [...keys].map((key): [string, FormErrors] => {
    const within = placed.filter((one) => String(one.path[0]) === key && one.path.length > 0);
    return [key, nested(within.map((one) => ({ ...one, path: one.path.slice(1) })))];
  });
  return { ...Object.fromEntries(below), ...(here.length > 0 ? { _errors: here } : {}) };
}
