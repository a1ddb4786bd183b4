import { stem } from '../text/stem.ts';

/** Numbers the terms of a pack: stems, and neighbouring stems written as one. */
export interface Terms {
  /** How many terms the pack has; numbers are below it, and this number stands for any unknown term. */
  readonly size: number;
  /** The stems of words, as numbers. */
  stems(words: readonly string[]): number[];
  /** The stems and the pairs of neighbours. A pair is spelt as one word, so that `nb iot` meets `nbiot`. */
  stemsAndPairs(words: readonly string[]): number[];
}

/** Numbers the terms of `texts` (lists of words) in order of appearance. */
export function buildTerms(texts: Iterable<readonly string[]>): Terms {
  const numbers = new Map<string, number>();
  const add = (term: string) => numbers.has(term) || numbers.set(term, numbers.size);
  for (const words of texts) for (const term of [...words.map(stem), ...pairs(words)]) add(term);
  const size = numbers.size;
  let unknown = size;
  const numberOf = (term: string) => numbers.get(term) ?? unknown++;
  const stems = (words: readonly string[]) => {
    unknown = size;
    return words.map((word) => numberOf(stem(word)));
  };
  return { size, stems, stemsAndPairs: (words) => [...stems(words), ...pairs(words).map(numberOf)] };
}

function pairs(words: readonly string[]): string[] {
  const stems = words.map(stem);
  return stems.slice(1).map((second, i) => `${stems[i]}${second}`);
}
