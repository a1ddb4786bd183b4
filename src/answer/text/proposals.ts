import Fuse from 'fuse.js';

/** One slip in words of up to six letters, two in longer ones. */
export const slipsAllowed = (word: string): number => (word.length <= 6 ? 1 : 2);

/**
 * Proposes words that so few slips can turn into the one typed, as Fuse.js orders them. Fuse compares with every word
 * that it is given, so it is given those alone: a few of thousands.
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
        if (
          count(letters & ~other.letters) <= slips &&
          count(other.letters & ~letters) <= slips &&
          editDistance(word, other.text, slips) <= slips
        )
          near.push(other.text);
    if (near.length === 0) return near;
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
  let [twoAgo, last, row] = rowsFor(b.length);
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + changed);
      if (changed === 1 && isSwap(a, i, b, j)) cost = Math.min(cost, at(twoAgo, j - 2) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [twoAgo, last, row] = [last, row, twoAgo];
  }
  return at(last, b.length);
}

/** Whether the two letters before a place of each are the same, the other way round. */
const isSwap = (a: string, i: number, b: string, j: number): boolean =>
  i > 1 &&
  j > 1 &&
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
  a.charCodeAt(i - 2) === b.charCodeAt(j - 1);

/** Three rows of the table, the same for each call: a word is compared with hundreds. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const;

function rowsFor(length: number): readonly [Uint16Array, Uint16Array, Uint16Array] {
  if (at(rows[0], length) === Number.POSITIVE_INFINITY)
    rows = [new Uint16Array(2 * length), new Uint16Array(2 * length), new Uint16Array(2 * length)];
  return rows;
}

const at = (row: Uint16Array, index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
