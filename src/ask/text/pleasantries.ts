/** Who may be asked or greeted. */
const SOMEBODY = '(?:you|u|(?:some|any) ?(?:one|body|1)|sm1|ne1)';
const PLEASE = '(?: (?:please|pls|plz|kindly))?';

/** Said before a question: greetings, and the request to be told. */
const OPENING = new RegExp(
  `^(?:${[
    '(?:hi+|hello|hey+|hiya|yo|greetings|dear|good\\s+(?:morning|afternoon|evening|day)|sorry|excuse me|ok|okay|so|well|um+|hmm+|btw|anyway|and|but|also|seriously|honestly|real talk)\\b(?:\\s+(?:all|everyone|everybody|guys|folks|there|team|bot|friends|people|again|sir|google|siri|alexa))*',
    '(?:just )?(?:a )?(?:quick |short |dumb |stupid |noob |silly |serious )?questions?\\b(?: here| about)?',
    '\\d{1,2}[.)]',
    `(?:can|could|would|will) ${SOMEBODY}${PLEASE} (?:tell|show|help)(?: (?:me|us))?\\b(?: about| understand)?`,
    `(?:can|could|would|will) ${SOMEBODY}${PLEASE}(?= (?:explain|describe|define|compare|give|name|list|clarify))`,
    '(?:please |pls )?(?:tell|let) me(?: know)?\\b(?: about)?',
    "i(?:'d| would)? (?:just |only |really )?(?:want|need|wanna|like|love)(?: to)? (?:know|learn|understand|ask|hear)\\b(?: more)?(?: about)?",
    "(?:i(?:'m| am| was) )?wondering\\b(?: about)?",
    `(?:do (?:you|u)|does any ?(?:one|body)|any ?(?:one|body)|who) knows?\\b`,
    'in (?:very )?(?:simple|plain|easy|a few|other) (?:words|terms|english)',
    'please|pls|plz',
  ].join('|')})(?:[\\s,:!.-]+|$)`,
  'iu',
);

/** Said after a question: thanks, and how it should be told. */
const CLOSING = new RegExp(
  `(?<![\\s,.!-])[\\s,.!-]+(?:${[
    '(?:please|pls|plz)',
    '(?:many |big )?(?:thanks|thank you|thx|ty|cheers)(?:\\s+(?:in advance|a lot|so much|everyone|all|guys))?',
    `can ${SOMEBODY}(?: (?:help|explain|tell me))?`,
    '(?:any|does (?:anyone|anybody)) (?:idea|know)s?',
    "(?:explained )?(?:in|with) (?:very )?(?:simple|plain|easy|few|a few|other|layman'?s?) (?:words|terms|english|language)",
    '(?:explained )?(?:simply|simple|briefly|in short|in brief|in a nutshell)',
    '(?:exactly|actually|really|anyway|precisely|basically|in general|generally speaking|then|fr|tho|though)',
    'in (?:a|one|two|a few) (?:short )?(?:sentences?|words|lines?|minutes?)(?: or two)?',
    'for (?:my|a|our) (?:\\w+ )?(?:report|essay|homework|presentation|project|paper|exam|thesis|class|boss|manager)',
    'for (?:dummies|beginners|kids|noobs)',
    "like (?:i'?m|i am) (?:\\w+ )?\\w+",
  ].join('|')})[\\s.!?]*$`,
  'iu',
);
/** Quotes, brackets, dashes and other marks around a question. */
const MARKS_BEFORE = /^[\p{P}\s]+(?=[\p{L}\p{N}])/u;
const MARKS_AFTER = /(?<![\p{P}\s])[\p{P}\s]+$/u;

/** A piece is a sentence; nobody needs more of one to see what is asked. */
const MAX_PIECE = 600;

/** A piece without greeting, thanks and enclosing marks; blank where it is nothing else. */
export function bare(piece: string): string {
  let rest = piece.trim().slice(0, MAX_PIECE);
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(MARKS_BEFORE, '').replace(OPENING, '');
    rest = ` ${rest.trim()}`.replace(CLOSING, '').replace(MARKS_AFTER, '').trim();
  }
  return rest;
}
