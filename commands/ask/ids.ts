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

/** What is asked about words: in words, or in numbers; as long, so that the one has room where the other has. */
export const WHY = 'why';
export const NUMBERS = 'num';
const ROOM = DISCORD_LIMITS.CUSTOM_ID - [ASK, WHY, ''].join(':').length;

/**
 * "Why?" under what the bot said to `words`. A custom id has room for some 80 characters; what is longer has the menu of
 * its message instead.
 */
export const whyButtons = (asked: WhyAsked, t: Translations) => buttonsOf(WHY, asked, t.answers.why);

/** "Numbers" under what "Why?" tells. */
export const numbersButtons = (asked: WhyAsked, t: Translations) => buttonsOf(NUMBERS, asked, t.why.numbers);

function buttonsOf(action: typeof WHY | typeof NUMBERS, { version, words }: WhyAsked, label: string) {
  const parts = [version, ...words.split(':')];
  const isTooLong = parts.join(':').length > ROOM || words === '';
  return isTooLong ? [] : [button(label, encodeCustomId(ASK, action, ...parts))];
}

/** Reads the parts of the id again: a colon of the words parted them. */
export const readWhy = ([version = '', ...words]: readonly string[]): WhyAsked => ({
  version,
  words: words.join(':'),
});

/** What somebody says of an answer; what they meant in its place, or that no other was. */
export const HELPED = 'helped';
export const MISSED = 'missed';
export const MEANT = 'meant';
export const WRONG = 'wrong';

/** “That helped” and “Not what I asked” under an answer. */
export const feedbackButtons = (entry: string, { feedback }: Translations) => [
  button(feedback.helped, encodeCustomId(ASK, HELPED, entry)),
  button(feedback.missed, encodeCustomId(ASK, MISSED, entry)),
];

export const meantId = (entry: string, wrong: string): string => encodeCustomId(ASK, MEANT, entry, wrong);
export const wrongId = (entry: string): string => encodeCustomId(ASK, WRONG, entry);

/** The action of “Don't keep it”, under a question that is kept. */
export const UNKEEP = 'unkeep';
export const unkeepId = (gap: string, audience: Audience): string =>
  encodeCustomId(ASK, UNKEEP, gap, askerPart(audience));
