import type { z } from 'zod';
import { ApiError, type FormErrors } from '../apiError.ts';
import { MessageBody } from './message.ts';
import { ModalBody } from './modal.ts';
import { parseBody } from './parse.ts';

const BODIES = { message: MessageBody, modal: ModalBody } as const;

/**
 * Why Discord would refuse a message or a modal, without sending it: the place and the code of each broken rule, such
 * as `embeds.0.title BASE_TYPE_MAX_LENGTH`; none where it takes it.
 */
export const refusalsOf = (kind: keyof typeof BODIES, body: unknown): readonly string[] =>
  refusals(BODIES[kind], body);

/** The same for any body. */
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
