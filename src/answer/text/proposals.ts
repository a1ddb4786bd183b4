import Fuse from 'fuse.js';

/** One slip in words of up to six letters, two in longer ones. */
export const slipsAllowed = (word: string): number => (word.length <= 6 ? 1 : 2);

/**
 * Proposes words that somebody may have meant. Fuse.js compares with every word that it is given, so it is given only
 * those whose length and letters so few slips can turn into the word: a few of thousands.
 */
export function buildProposer(words: readonly string[]): (word: string) => string[] {
  const byLength = new Map<number, Spelt[]>();
  for (const text of words) {
    const spelt = { text, letters: lettersOf(text) };
    const sameLength = byLength.get(text.length);
    if (sameLength) sameLength.push(spelt);
    else byLength.set(text.length, [spelt]);
  }
  return (word) => {
    const slips = slipsAllowed(word);
    const letters = lettersOf(word);
    const near: string[] = [];
    for (let length = Math.max(3, word.length - slips); length <= word.length + slips; length++)
      for (const other of byLength.get(length) ?? [])
        if (count(letters & ~other.letters) <= slips && count(other.letters & ~letters) <= slips)
          near.push(other.text);
    return new Fuse(near, { threshold: THRESHOLD }).search(word).map((hit) => hit.item);
  };
}

/** In Fuse two swapped letters are two errors: half of a word of four. */
const THRESHOLD = 0.5;

interface Spelt {
  readonly text: string;
  readonly letters: number;
}

/** The letters that a word has, a bit each: a slip takes at most one away and brings at most one in. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function count(bits: number): number {
  let ones = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}

/**
 * The number of typing slips between two words: a letter added, left out or replaced, or two neighbours swapped,
 * each counts one (optimal string alignment: Damerau 1964, restricted as in Boytsov 2011, section 2.2).
 * Returns `limit + 1` as soon as the true number must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoAgo: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(twoAgo, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [twoAgo, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
