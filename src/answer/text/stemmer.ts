import { createRequire } from 'node:module';
import porter2 from 'wink-porter2-stemmer';

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

const CACHE_LIMIT = 20_000;
const stemmers = new Map<string, Stemmer>();

/** The stemmer of a language such as `de` or `pt-BR`; one that changes nothing for a language without. */
export function stemmerOf(language: string): Stemmer {
  const code = language.toLowerCase().split('-', 1).join();
  const known = stemmers.get(code);
  if (known) return known;
  const stemmer = remembering(code === 'en' ? english : load(PACKAGES[code]));
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

/** Words with a digit, and of one or two letters, stay as they are. */
function remembering(stemmer: Stemmer): Stemmer {
  const cache = new Map<string, string>();
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const stem = /\p{N}/u.test(word) || word.length < 3 ? word : stemmer(word) || word;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(word, stem);
    return stem;
  };
}
