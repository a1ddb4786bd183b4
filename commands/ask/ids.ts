import { button } from '../../src/discord/components.ts';
import { encodeCustomId } from '../../src/discord/customId.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type Audience, askerPart } from '../../src/discord/message.ts';
import type { Translations } from '../../src/locales/en.ts';

/** The command that owns the clicks on answers and suggestions, wherever those stand. */
export const ASK = 'ask';

/** Opens an entry on a page, the first where none is said; `from` is the entry to go back to. */
export const showId = (entry: string, from = '', page = 1): string =>
  encodeCustomId(ASK, 'show', entry, from, ...(page > 1 ? [String(page)] : []));

/** Turns a suggestion into the answer that was meant, for `to` where the question named someone. */
export const pickId = (entry: string, audience: Audience, to = ''): string =>
  encodeCustomId(ASK, 'pick', entry, askerPart(audience), to);

/** What is asked of "Why?": the words, and the version of the pack that answered them. */
export interface WhyAsked {
  readonly version: string;
  readonly words: string;
}

const ACTION = 'why';
const ROOM = DISCORD_LIMITS.CUSTOM_ID - [ASK, ACTION, ''].join(':').length;

/**
 * "Why?" under what the bot said to `words`. A custom id has room for some 80 characters; what is longer has the menu of
 * its message instead.
 */
export function whyButtons({ version, words }: WhyAsked, t: Translations) {
  const parts = [version, ...words.split(':')];
  return parts.join(':').length > ROOM || words === ''
    ? []
    : [button(t.answers.why, encodeCustomId(ASK, ACTION, ...parts))];
}

/** Reads the parts of the id again: a colon of the words parted them. */
export const readWhy = ([version = '', ...words]: readonly string[]): WhyAsked => ({
  version,
  words: words.join(':'),
});
