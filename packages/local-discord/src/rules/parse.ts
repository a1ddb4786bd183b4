import type { z } from 'zod';
import { type FormErrors, invalidForm } from '../apiError.ts';
import { type PlacedError, placedError } from './formError.ts';

/**
 * Reads a request's body by Discord's rules. A field that is null counts as absent.
 * @throws ApiError 50035 with every broken rule at the place where it is broken.
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(withoutNulls(body) ?? {}, { reportInput: true });
  if (read.success) return read.data;
  throw invalidForm(nested(read.error.issues.map(placedError)));
}

/** The same without fields that are null. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutNulls(field)]));
}

function nested(placed: readonly PlacedError[]): FormErrors {
  const here = placed.filter(({ path }) => path.length === 0).map(({ error }) => error);
  const below = placed.filter(({ path }) => path.length > 0);
  const keys = [...new Set(below.map(({ path }) => String(path[0])))];
  const entries = keys.map((key): [string, FormErrors] => {
    const inside = below.filter(({ path }) => String(path[0]) === key);
    return [key, nested(inside.map(({ path, error }) => ({ path: path.slice(1), error })))];
  });
  return { ...Object.fromEntries(entries), ...(here.length > 0 ? { _errors: here } : {}) };
}
