import porter2 from 'wink-porter2-stemmer';

const CACHE_LIMIT = 20_000;
const cache = new Map<string, string>();

/** The stem of a lower-case English word (Porter2, also called Snowball English): devices → devic. Words with a digit stay as they are. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stemmed = /\d/.test(word) || word.length < 3 ? word : porter2(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}
