import type { z } from 'zod';
import { ApiError, type FormErrors } from '../../../src/local-discord/apiError.ts';
import { parseBody } from '../../../src/local-discord/rules/parse.ts';

/** Why Discord would refuse a body: the place and the code of each broken rule; none where it takes it. */
export function refusals(schema: z.ZodType, body: unknown): readonly string[] {
  try {
    parseBody(schema, body);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.errors === undefined) throw thrown;
    return flat(thrown.errors);
  }
}

function flat(errors: FormErrors, path: readonly string[] = []): readonly string[] {
  return Object.entries(errors).flatMap(([key, below]) => {
    if (!isErrors(below)) return flat(below, [...path, key]);
    return below.map(({ code }) => `${path.join('.')} ${code}`.trim());
  });
}

const isErrors = (below: FormErrors[string]): below is Extract<FormErrors[string], readonly unknown[]> =>
  Array.isArray(below);
