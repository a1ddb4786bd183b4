/** Opening words of a question or a request. */
const OPENERS =
  "what|whats|what's|how|hows|why|whys|when|where|which|who|whose|is|isn't|isnt|are|aren't|arent|was|were|do|does|doesn't|doesnt|did|can|could|should|would|will|has|have|explain|define|describe|compare|tell|give|name|list|difference|any";
/** The end of a sentence, unless the stop belongs to an abbreviation. */
const SENTENCE_END =
  /(?<!\b(?:vs|v|e\.g|i\.e|eg|ie|etc|approx|no|inc|ltd|mr|dr|st))[.!;]+(?=\s|$)|\?+(?=\P{L}|$)|\n+/iu;
/** A second question that begins within a sentence: “what is X and how does it …”, “what is X, how …”, “2) …”. */
const SECOND_QUESTION = new RegExp(
  `(?:,\\s*|\\s+)(?:and|also|plus|but)(?:\\s+(?:also|then))?\\s+(?=(?:${OPENERS})\\b)` +
    '|,\\s*(?=(?:what|how|why|when|where|which|who)\\b)|(?:^|\\s)\\d{1,2}[.)]\\s+|(?<=^\\w+ (?:things|questions)):\\s*',
  'iu',
);
/** Opens a piece that goes on asking: “also predictive maintenance please”. */
const GOES_ON = /^\s*(?:and|also|plus|another)\b/iu;

/** Said before a question: greetings, and the request to be told. */
const OPENING = new RegExp(
  `^(?:${[
    '(?:hi+|hello|hey+|hiya|yo|greetings|dear|good\\s+(?:morning|afternoon|evening|day)|sorry|excuse me|ok|okay|so|well|um+|hmm+|btw|anyway|and|but|also)\\b(?:\\s+(?:all|everyone|everybody|guys|folks|there|team|bot|friends|people|again|sir|google|siri|alexa))*',
    '(?:just )?(?:a )?(?:quick |short |dumb |stupid |noob )?questions?\\b(?: here| about)?',
    '\\d{1,2}[.)]',
    '(?:can|could|would|will) (?:you|u|some ?one|any ?one|somebody|anybody)(?: please| pls| kindly)? (?:tell|show|help)(?: (?:me|us))?\\b(?: about| understand)?',
    '(?:can|could|would|will) (?:you|u|some ?one|any ?one|somebody|anybody)(?: please| pls| kindly)?(?= (?:explain|describe|define|compare|give|name|list|clarify))',
    '(?:please |pls )?(?:tell|let) me(?: know)?\\b(?: about)?',
    "i(?:'d| would)? (?:just |only |really )?(?:want|need|wanna|like|love)(?: to)? (?:know|learn|understand|ask|hear)\\b(?: more)?(?: about)?",
    "(?:i(?:'m| am| was) )?wondering\\b(?: about)?",
    '(?:do (?:you|u)|does any ?(?:one|body)|any ?(?:one|body)|who) knows?\\b',
    'please|pls|plz',
  ].join('|')})(?:[\\s,:!.-]+|$)`,
  'iu',
);
/** Said after a question: thanks, and how it should be told. */
const CLOSING = new RegExp(
  `[\\s,.!-]+(?:${[
    '(?:please|pls|plz)',
    '(?:many |big )?(?:thanks|thank you|thx|ty|cheers)(?:\\s+(?:in advance|a lot|so much|everyone|all|guys))?',
    'lol|haha+|lmao|jk',
    'can (?:you|anyone|someone|anybody|somebody)(?: (?:help|explain|tell me))?',
    '(?:any|does (?:anyone|anybody)) (?:idea|know)s?',
    '(?:explained )?(?:in|with) (?:very )?(?:simple|plain|easy|few|a few|other) (?:words|terms|english|language)',
    '(?:explained )?(?:simply|simple|briefly|in short|in brief)',
    'in (?:a|one|two|a few) (?:short )?(?:sentences?|words|lines?)(?: or two)?',
    'for (?:my|a|our) (?:\\w+ )?(?:report|essay|homework|presentation|project|paper|exam|thesis|class|boss|manager)',
    'for (?:dummies|beginners|kids|noobs)',
    "like (?:i'?m|i am) (?:\\w+ )?\\w+",
  ].join('|')})[\\s.!?]*$`,
  'iu',
);

/** A piece of a message that may be a question of its own. */
export interface Piece {
  readonly text: string;
  /** Whether it asks or requests something by its form. */
  readonly asks: boolean;
}

/** The pieces of a message in its order, without the pleasantries around them. */
export function questionsIn(text: string): Piece[] {
  const pieces = [...sentencesOf(text)].flatMap(({ sentence, marked }) => {
    const parts = sentence.split(SECOND_QUESTION);
    return parts.map((part, i) => {
      const text = bare(part);
      return { text, asks: (marked && i === parts.length - 1) || ASKS.test(text) || GOES_ON.test(part) };
    });
  });
  const questions = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece.text));
  return questions.length > 0 ? questions : [{ text: text.trim(), asks: false }];
}

const ASKS = new RegExp(`^(?:${OPENERS})\\b`, 'iu');

/** Whether a piece asks or requests something by its form. */
export const isAsked = (piece: string): boolean => ASKS.test(piece);

function* sentencesOf(text: string): Iterable<{ sentence: string; marked: boolean }> {
  let from = 0;
  for (const end of text.matchAll(new RegExp(SENTENCE_END, 'giu'))) {
    yield { sentence: text.slice(from, end.index), marked: end[0].startsWith('?') };
    from = end.index + end[0].length;
  }
  yield { sentence: text.slice(from), marked: false };
}

/** A piece is a sentence; nobody needs more of one to see what is asked. */
const MAX_PIECE = 600;

/** A piece without greeting and thanks; blank where it is nothing else. */
export function bare(piece: string): string {
  let rest = piece.trim().slice(0, MAX_PIECE);
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(OPENING, '').trim();
    rest = ` ${rest}`.replace(CLOSING, '').trim();
  }
  return rest;
}
