/** Opening words of a question or a request. */
const OPENERS =
  "what|whats|what's|how|hows|why|whys|when|where|which|who|whose|is|isn't|isnt|are|aren't|arent|was|were|do|does|doesn't|doesnt|did|can|could|should|would|will|has|have|explain|define|describe|compare|tell|give|name|list|difference|any";
/** The end of a sentence, unless the stop belongs to an abbreviation. */
const SENTENCE_END =
  /(?<!\b(?:vs|v|e\.g|i\.e|eg|ie|etc|approx|no|inc|ltd|mr|dr|st))[.!;]+(?=\s|$)|\?+(?=\P{L}|$)|\n+/iu;
/** A second question that begins within a sentence: “what is X and how does it …”. */
const SECOND_QUESTION = new RegExp(
  `(?:,\\s*|\\s+)(?:and|also|plus|but)(?:\\s+(?:also|then))?\\s+(?=(?:${OPENERS})\\b)`,
  'iu',
);
/** Said around a question: greetings, thanks, requests. */
const OPENING = new RegExp(
  '^(?:(?:hi+|hello|hey+|hiya|yo|greetings|dear|good\\s+(?:morning|afternoon|evening|day)|sorry|excuse me|ok|okay|so|well|um+|hmm+|btw|anyway)\\b' +
    '(?:\\s+(?:all|everyone|everybody|guys|folks|there|team|bot|friends|people|again|sir|google|siri|alexa))*[\\s,:!.-]+)+',
  'iu',
);
const CLOSING =
  /[\s,.!-]*\b(?:(?:please|pls|plz)|(?:many |big )?(?:thanks|thank you|thx|ty|cheers)(?:\s+(?:in advance|a lot|so much|everyone|all|guys))?|(?:lol|haha+|lmao|jk)|can (?:you|anyone|someone|anybody|somebody)(?: (?:help|explain|tell me))?|(?:any|does (?:anyone|anybody)) (?:idea|know)s?)[\s.!?]*$/iu;

/** The pieces of a message that may each be a question, in its order, without the pleasantries around them. */
export function questionsIn(text: string): string[] {
  const pieces = text.split(SENTENCE_END).flatMap((sentence) => (sentence ?? '').split(SECOND_QUESTION));
  const questions = pieces.map((piece) => bare(piece ?? '')).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return [...new Set(questions)];
}

/** Whether a piece asks or requests something by its form. */
export const isAsked = (piece: string): boolean => new RegExp(`^(?:${OPENERS})\\b`, 'iu').test(piece);

/** A piece without greeting and thanks. */
export function bare(piece: string): string {
  let rest = piece.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(OPENING, '').replace(CLOSING, '').trim();
  }
  return rest;
}
