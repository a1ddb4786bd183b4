import type { Translations } from '../../locales/en.ts';
import { encodeCustomId } from '../customId.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { ASK } from './askIds.ts';
import { button } from './components.ts';

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
