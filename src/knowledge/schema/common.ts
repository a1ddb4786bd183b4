import { z } from 'zod';
import { CONTENT_LIMITS } from '../limits.ts';

/** Lower-case words joined by hyphens: ids are file names, custom ids and part of the command line's contract. */
export const Id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, such as what-is-iot',
  )
  .max(CONTENT_LIMITS.ID);

/** Text that a person wrote: neither blank nor longer than `limit` characters. */
export const text = (limit: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'must not be blank', abort: true })
    .max(limit, `must be ${limit} characters or fewer`);

/** Words that a person could ask with. */
export const wording = (limit: number) => text(limit).regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit');

/** A calendar day as YYYY-MM-DD. */
export const Day = z.iso.date('must be a date such as 2026-11-22');

/** At least one source a text rests on: ids of sources.yaml. */
export const SourceIds = z.array(Id).min(1, 'name at least one source, an id of sources.yaml');

/** How people really ask for a text, beside its question. */
export const Phrasings = z
  .array(wording(CONTENT_LIMITS.PHRASING))
  .min(1, 'write at least one other phrasing');
