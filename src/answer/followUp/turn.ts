/** What a reply to an answer wants of it: the reason, the same about something else, or something else of the same. */
export type Turn =
  | { readonly kind: 'why' }
  | { readonly kind: 'about'; readonly what: string }
  /** A question about what was spoken of, by a word that only points at it. */
  | { readonly kind: 'refers'; readonly question: string };

/** Said before it, and of no weight: "ok, and …", "thanks! but …". */
const LEAD =
  /^(?:(?:ok(?:ay)?|and|but|so|also|then|oh|hm+|ah|cool|nice|great|thanks|thank you|thx|ty)\b[\s,.!]*)+/iu;
/** Of those, what goes on; thanks alone do not. */
const GOES_ON = /\b(?:and|but|so|also|then)\b/iu;
const WHY = /^(?:why|y|why not|why so|why is (?:that|it|this)(?: so)?|how come|what for|for what reason)$/iu;
const ABOUT =
  /^(?:what about|how about|what of|how is it (?:with|for)|what is it (?:with|for)|(?:the )?same (?:for|with|about)|(?:tell me )?(?:something |anything )?more (?:on|about)|for|with|about)\s+(?:the\s+)?(.+)$/iu;

/** Words that point at what was spoken of; “is it true that …” says what it is itself. */
const REFERS =
  /\b(?:it|its|they|them|their|this one|that one)\b(?!\s+(?:true|possible|ok|okay|worth|better|safe)\b)/iu;
/** A longer question names what it is about. */
const LONGEST = 12;

/** Puts a name in the place of the words that point at it. */
export const withReferent = (question: string, name: string): string =>
  question.replace(new RegExp(REFERS.source, 'giu'), name);

/** A topic is named in few words; a longer reply is a question of its own. */
const TOPIC_WORDS = 4;

/** Reads "why?", "and for m2m?", "what about cost" or "m2m?"; undefined for a reply that stands on its own. */
export function turnOf(words: string): Turn | undefined {
  const isQuestion = /\?\s*$/u.test(words);
  const plain = words.replace(/[?!.,\s]+$/u, '').trim();
  const lead = LEAD.exec(plain)?.[0] ?? '';
  const rest = plain.slice(lead.length).trim();
  if (WHY.test(rest)) return { kind: 'why' };
  const named = ABOUT.exec(rest)?.[1] ?? (isQuestion || GOES_ON.test(lead) ? rest : '');
  const length = named.split(/\s+/u).filter(Boolean).length;
  if (isQuestion && REFERS.test(rest) && rest.split(/\s+/u).length <= LONGEST)
    return { kind: 'refers', question: rest };
  return length > 0 && length <= TOPIC_WORDS ? { kind: 'about', what: named } : undefined;
}
