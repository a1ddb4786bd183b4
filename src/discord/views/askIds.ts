import { encodeCustomId } from '../customId.ts';
import { type Audience, askerPart } from './message.ts';

/** The command that owns the clicks on answers and suggestions, wherever those stand. */
export const ASK = 'ask';

/** Opens a related entry; `from` is the entry to go back to. */
export const showId = (entry: string, from = ''): string => encodeCustomId(ASK, 'show', entry, from);

/** Opens an entry beside the message, which stays as it is. */
export const openId = (entry: string): string => encodeCustomId(ASK, 'open', entry);

/** Turns a suggestion into the answer that was meant, for `to` where the question named someone. */
export const pickId = (entry: string, audience: Audience, to = ''): string =>
  encodeCustomId(ASK, 'pick', entry, askerPart(audience), to);

/** Takes an answer out of the channel; `entry` is what it shows, for replies to it. */
export const deleteId = (asker: string, entry = ''): string =>
  encodeCustomId(ASK, 'delete', asker, ...(entry ? [entry] : []));
