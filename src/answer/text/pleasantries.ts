import { wordsOf } from './words.ts';

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

/** A piece is a sentence: what is longer has no greeting that would count. */
const MAX_PIECE = 600;

/** A piece without greeting, thanks and enclosing marks; blank where it is nothing else. */
export function stripPleasantries(piece: string): string {
  let rest = piece.trim();
  if (rest.length > MAX_PIECE) return rest;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(MARKS_BEFORE, '').replace(OPENING, '');
    rest = ` ${rest.trim()}`.replace(CLOSING, '').replace(MARKS_AFTER, '').trim();
  }
  return rest;
}

/** Words around a question that say nothing of it, in any place: greetings, thanks, requests, exclamations. */
const FILLERS: ReadonlySet<string> = new Set(
  `hi hello hey hiya please pls plz plzz kindly thanks thank thx tnx ty tysm cheers lol lmao rofl haha hahaha hehe jk omg
  damn ugh hmm hm um uh eh yo bro dude guys folks asap urgent urgently tldr eli5 btw tbh imo imho fyi
  actually basically literally seriously honestly really rly exactly precisely anyway somehow`.split(/\s+/),
);

/** The words without fillers; all of them where there is nothing else. */
export function withoutFillers(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !FILLERS.has(word));
  return rest.length > 0 ? rest : words;
}

/** Whether words say nothing but hello, thanks or hm. */
export const areFillers = (words: readonly string[]): boolean => words.every((word) => FILLERS.has(word));

/** What people who meet a bot for the first time ask of it, rather than of its topic. */
const ABOUT_BOT = new RegExp(
  `^(?:${[
    '(?:i need |can you |please )?help(?: me)?',
    'what (?:can|could|do) (?:you|u|i)(?: (?:do|know|answer|ask))?(?: (?:you|u|here|about|for me))?',
    'what (?:is|are) (?:you|u|this|this bot)(?: for)?',
    'who (?:is this|(?:are|r) (?:you|u))',
    '(?:are|r) (?:you|u) (?:an? )?(?:real )?(?:bot|ai|human|robot|person|chatgpt|gpt|llm|real)(?: or (?:an? )?\\w+)?',
    'how (?:do|does|can) (?:i use )?(?:you|u|this|this bot|the bot)(?: (?:work|be used))?',
    '(?:commands?|menu|usage|start|introduce yourself|test|ping)',
  ].join('|')})$`,
);

/** Whether a message asks what this is, or for help with nothing named. */
export const asksAboutBot = (message: string): boolean =>
  ABOUT_BOT.test(withoutFillers(wordsOf(message)).join(' '));
