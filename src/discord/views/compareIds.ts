import { shortHash } from '../../base/hash.ts';
import type { Comparison, Subject } from '../../knowledge/pack.ts';
import { encodeCustomId } from '../customId.ts';
import { type Audience, askerPart } from './message.ts';

/** The command that owns the clicks on comparisons. */
export const COMPARE = 'compare';

/** The select that opens an aspect; the aspect's id is its value. */
export const aspectId = (comparison: Comparison, audience: Audience): string =>
  encodeCustomId(COMPARE, 'aspect', comparison.id, askerPart(audience), betweenPart(comparison));

/** Goes back from an aspect to the whole comparison. */
export const overviewId = (comparison: Comparison, audience: Audience): string =>
  encodeCustomId(COMPARE, 'overview', comparison.id, askerPart(audience), betweenPart(comparison));

/** Characters for a subject: four times three, with the longest ids beside them, fit in a custom id. */
const MARK = 3;

/** The subjects that a message compares, as a part of a custom id: their names would not fit. */
const betweenPart = ({ subjects }: Comparison): string =>
  subjects.map(({ id }) => shortHash(id, MARK)).join('');

/** The subjects that such a part means, all where it is blank; undefined where one of them is gone. */
export function subjectsBetween({ subjects }: Comparison, part = ''): readonly Subject[] | undefined {
  const marks = part.match(new RegExp(`.{1,${MARK}}`, 'g')) ?? [];
  const found = marks.flatMap((mark) => subjects.find(({ id }) => shortHash(id, MARK) === mark) ?? []);
  if (found.length < marks.length) return undefined;
  return marks.length === 0 ? subjects : found;
}
