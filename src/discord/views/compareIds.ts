import { encodeCustomId } from '../customId.ts';
import { type Audience, askerPart } from './message.ts';

/** The command that owns the clicks on comparisons. */
export const COMPARE = 'compare';

/** The select that opens an aspect; the aspect's id is its value. */
export const aspectId = (comparison: string, audience: Audience): string =>
  encodeCustomId(COMPARE, 'aspect', comparison, askerPart(audience));

/** Goes back from an aspect to the whole comparison. */
export const overviewId = (comparison: string, audience: Audience): string =>
  encodeCustomId(COMPARE, 'overview', comparison, askerPart(audience));
