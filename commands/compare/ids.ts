import { shortHash } from '../../src/base/hash.ts';
import { type CustomId, encodeCustomId } from '../../src/discord/customId.ts';
import { type Audience, askerPart } from '../../src/discord/message.ts';
import { NOBODY } from '../../src/discord/send.ts';
import type { Aspect, Comparison, Subject } from '../../src/knowledge/pack.ts';

/** The command that owns the clicks on comparisons. */
export const COMPARE = 'compare';

/** The select that opens an aspect; the aspect's id is its value. */
export const aspectId = (comparison: Comparison, audience: Audience): string =>
  encodeCustomId(COMPARE, 'aspect', comparison.id, askerPart(audience), betweenPart(comparison));

/** Goes back from an aspect to the whole comparison. */
export const overviewId = (comparison: Comparison, audience: Audience): string =>
  encodeCustomId(COMPARE, 'overview', comparison.id, askerPart(audience), betweenPart(comparison));

/** Shows a page of all rows; the first is 0. */
export const tableId = (comparison: Comparison, audience: Audience, page: number): string =>
  encodeCustomId(COMPARE, 'table', comparison.id, askerPart(audience), betweenPart(comparison), `${page}`);

/** Opens one row of a comparison; where that is between one subject alone, its cell. */
export const rowId = (comparison: Comparison, aspect: Aspect): string =>
  encodeCustomId(COMPARE, 'row', comparison.id, NOBODY, betweenPart(comparison), aspect.id);

/** The id of the comparison that a message with such a button shows; undefined for any other button. */
export const comparisonBeside = ({ owner, parts }: CustomId): string | undefined =>
  owner === COMPARE ? parts[0] : undefined;

/** Characters for a subject: four times three, with the longest ids beside them, fit in a custom id. */
const MARK = 3;

/** The subjects that a message compares, as a part of a custom id: their names would not fit. */
const betweenPart = ({ subjects }: Pick<Comparison, 'subjects'>): string =>
  subjects.map(({ id }) => shortHash(id, MARK)).join('');

/** The subjects that such a part means, all where it is blank; undefined where one of them is gone. */
export function subjectsBetween({ subjects }: Comparison, part = ''): readonly Subject[] | undefined {
  const marks = part.match(new RegExp(`.{1,${MARK}}`, 'g')) ?? [];
  const found = marks.flatMap((mark) => subjects.find(({ id }) => shortHash(id, MARK) === mark) ?? []);
  if (found.length < marks.length) return undefined;
  return marks.length === 0 ? subjects : found;
}
