import type { z } from 'zod';
import type { FormError } from '../apiError.ts';

/** Says that a rule is broken, at a place below the value; none: at the value itself. */
export type Report = (error: FormError, ...path: PropertyKey[]) => void;

/** A rule of Discord's as a check of a zod schema: `schema.check(rule((value, report) => …))`. */
export const rule =
  <Value>(judge: (value: Value, report: Report) => void) =>
  (payload: z.core.ParsePayload<Value>): void =>
    judge(payload.value, ({ code, message }, ...path) => {
      payload.issues.push({ code: 'custom', input: payload.value, message, path, params: { code } });
    });

/** The places of the items that have the key of one before them. */
export const repeated = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly number[] => {
  const keys = items.map(keyOf);
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
};
