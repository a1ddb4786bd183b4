import { functionWordsOf } from '../answer/text/functionWords.ts';
import { stemmerOf, wordsOf } from '../answer/text/words.ts';

/** A question as it may be kept: without what tells who asked it, or of whom it speaks. */
export interface Redacted {
  readonly text: string;
  /** Its words in order of the alphabet: the same question in another order has the same. */
  readonly norm: string;
}

/** Characters of a question that are kept, and that are read: a longer one tells a story. */
const KEPT = 200;
const READ = 2_000;

/** Fewer content words ask nothing that somebody could answer. */
const FEWEST = 2;

/** What stands for what is left out. None of it counts as a word of the question. */
const SOMEONE = '@someone';
const CHANNEL = '#channel';
const EMAIL = '[e-mail]';
const PHONE = '[phone]';
const ADDRESS = '[IP]';
const LEFT_OUT = '…';
const STAND_INS = /@someone|#channel|\[(?:e-mail|phone|IP)\]|…/g;

/**
 * What is taken out of a text, in this order: what holds something else goes first. Each pattern has a bound or a fixed
 * place to begin, so that none takes more than linear time.
 */
const PATTERNS: readonly (readonly [pattern: RegExp, stands: string | ((match: string) => string)])[] = [
  // Code and logs hold keys, paths and names.
  [/```[\s\S]*?(?:```|$)/g, ` ${LEFT_OUT} `],
  [/<@[!&]?\p{Nd}*>?/gu, SOMEONE],
  [/<(?:#|id:)\w*>?/g, CHANNEL],
  [/<\/([^:>\n]{1,100}):\p{Nd}+>/gu, (match) => match.slice(1, match.indexOf(':'))],
  [/<(?:t:-?|a?:\w{2,32}:)[\w:]*>/g, ' '],
  [
    /\[([^\]\n]{1,300})\]\(<?(?:https?|mailto|tel):[^)\s]{0,2000}>?\)/gi,
    (match) => match.slice(1, match.indexOf(']')),
  ],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>]+/gi, hostOf],
  [/\b(?:mailto|tel|sms|sip|skype|arn|urn):\S+/gi, LEFT_OUT],
  [
    /\b(?:pass(?:wor[dt]|wd)?|pwd?|token|secret|api[_-]?key|psk|user(?:name)?|login|benutzer)\s{0,3}[:=]\s{0,3}\S+/gi,
    LEFT_OUT,
  ],
  [/(?<!\S)-u \S{1,100}:\S+/g, LEFT_OUT],
  [/\b[A-Za-z]:\\\S+|(?<![\w/])\/(?:home|Users|root|mnt|media)\/\S+|~\/\S+/g, LEFT_OUT],
  // mira@example.com, and what people write to hide it from machines.
  [/"[^"@]{1,64}"@\S{1,255}/g, EMAIL],
  [/[^\s@<>()[\]"',;]{1,64}@[^\s@<>()[\]"',;]{1,255}/g, EMAIL],
  [
    /[\w.+-]{1,64}\s{0,2}[[({<]\s{0,2}(?:at|ät|@)\s{0,2}[\])}>]\s{0,2}[\w-]{1,63}(?:\s{0,2}(?:\.|[[({<]\s{0,2}(?:dot|punkt|\.)\s{0,2}[\])}>])\s{0,2}[\w-]{1,63}){0,4}/gi,
    EMAIL,
  ],
  [/[\w.+-]{2,64} (?:at|ät) [\w-]{2,63}(?: (?:dot|punkt) [\w-]{2,63}){1,3}/gi, EMAIL],
  [/(?<![\w@])[\w.]{2,32}#\p{Nd}{4}(?!\p{Nd})/gu, SOMEONE],
  [/(?<![\w@])@(?!someone\b)[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,63}/gu, SOMEONE],
  // Numbers of devices, accounts and people.
  [/(?<![\w:.])(?:\p{Nd}{1,3}\.){3}\p{Nd}{1,3}(?:\/\p{Nd}{1,2}|:\p{Nd}{1,5})?(?![\w.]*\p{Nd})/gu, ADDRESS],
  [/\b[A-Z]{2}\p{Nd}{2}(?: ?[A-Z0-9]{4}){2,8}(?: ?[A-Z0-9]{1,3})?\b/gu, LEFT_OUT],
  [/(?<![\w-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,19}(?![\w-])/gi, LEFT_OUT],
  [/(?<![\w-])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w-])/gi, LEFT_OUT],
  [
    /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:\.\p{Nd}{1,3}){0,3}(?:%\w{1,20})?(?![\w:])/giu,
    (match) => (isAddress(match) ? ADDRESS : match),
  ],
  [
    /(?<![\w-])[0-9a-f]{4,12}(?:-[0-9a-f]{4,12}){2,8}(?![\w-])/gi,
    (match) => (/\p{Nd}/u.test(match) ? LEFT_OUT : match),
  ],
  [/[\w+/=.-]{20,}/g, (match) => (isRandom(match) ? LEFT_OUT : match)],
  [
    /(?<![\p{L}\p{Nd}])(?:0x)?(?=\p{Nd}*[a-f])[0-9a-f]{8,}(?![\p{L}\p{Nd}])/giu,
    (match) => (/\p{Nd}.*\p{Nd}/u.test(match) ? LEFT_OUT : match),
  ],
  [/[+(]{0,2}\p{Nd}(?:[\s().\-–/]{0,3}\p{Nd}){6,24}/gu, (match) => (isAmount(match) ? match : PHONE)],
  [/[\p{L}_-]{0,8}\p{Nd}{6,}[\p{L}\p{Nd}_-]*/gu, LEFT_OUT],
  // Without a scheme before it: www.example.org/mira, bit.ly/x1.
  [
    /(?<![\w@])(?:[\w-]{1,63}\.){1,5}[a-z]{2,20}(?::\p{Nd}{1,5})?[/?]\S*/giu,
    (match) => match.replace(/[:/?].*$/s, ''),
  ],
];

/** The host of an address; one that is a number, or random, says where somebody's own machine is. */
function hostOf(address: string): string {
  const authority = /:\/\/([^/?#\\]*)/.exec(address)?.[1] ?? '';
  const host = authority
    .replace(/^.*@/s, '')
    .replace(/:\p{Nd}*$/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
  if (/^(?:\p{Nd}{1,3}\.){3}\p{Nd}{1,3}$/u.test(host) || host.startsWith('[')) return ADDRESS;
  return host === '' || !/^[\p{L}\p{N}.-]+$/u.test(host) ? LEFT_OUT : host.toLowerCase();
}

/** Words joined by hyphens have few digits and no capitals inside; keys and ids have. */
function isRandom(run: string): boolean {
  const digits = run.match(/\p{Nd}/gu)?.length ?? 0;
  const rises = run.match(/[a-z][A-Z]/g)?.length ?? 0;
  return (digits >= 3 && /[a-z]/i.test(run)) || rises >= 2 || /^(?=.*\d)[A-Z\d]+$/.test(run);
}

/** 10.000.000 is a number of things, however long. */
const isAmount = (digits: string): boolean => /^[1-9]\p{Nd}{0,2}(?:\.\p{Nd}{3}){2,3}$/u.test(digits);

/** Of the sixth version of the internet: 12:30:45 is a time, `a::b` a name in a program. */
const isAddress = (parts: string): boolean =>
  /\p{Nd}/u.test(parts) && (parts.includes('::') || parts.split(':').length > 3);

/** Characters that are not seen, and could part what a pattern looks for. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\u20e3|\ufe0e|\ufe0f/gu;

/**
 * A question without mentions, addresses, numbers of people and things, and keys, cut to 200 characters; undefined where
 * too little is left that asks something. What a name in plain words tells, no pattern can know.
 * @param language of the pack that was asked, such as `en`
 */
export function redact(question: string, language: string): Redacted | undefined {
  const seen = question
    .slice(0, 2 * READ)
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\s/g, ' ')
    .replace(UNSEEN, '')
    .replace(/(?<=\p{Nd})[。·•](?=\p{Nd})/gu, '.');
  // A word that is cut in half could be half of an address.
  const read = seen.length > READ ? seen.slice(0, READ).replace(/\S*$/, '') : seen;
  const bare = PATTERNS.reduce(
    (text, [pattern, stands]) => text.replace(pattern, (match) => standsFor(stands, match)),
    read,
  );
  const text = cut(bare.replace(/\s+/g, ' ').trim());
  const asked = text.replace(STAND_INS, ' ');
  // The parts of example.org are one word.
  if (contentWords(asked.replace(/(?<=\w)\.(?=\w)/g, ''), language).length < FEWEST) return undefined;
  const norm = [...new Set(contentWords(asked, language))].sort().join(' ');
  return { text, norm };
}

const standsFor = (stands: string | ((match: string) => string), match: string): string =>
  typeof stands === 'string' ? stands : stands(match);

/** Never half a character. */
const cut = (text: string): string =>
  text.length <= KEPT
    ? text
    : `${text
        .slice(0, KEPT - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;

/** The stems of the words that say what a text is about, in its order. */
export function contentWords(text: string, language: string): readonly string[] {
  const grammatical = functionWordsOf(language.toLowerCase());
  const stem = stemmerOf(language);
  return wordsOf(text).flatMap((word) => {
    const short = stem(word);
    return grammatical.has(word) || grammatical.has(short) ? [] : [short];
  });
}
