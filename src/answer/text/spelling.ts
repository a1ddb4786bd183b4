import { buildProposer, editDistance, slipsAllowed } from './proposals.ts';
import type { Stemmer } from './words.ts';

/** A word of the message and what it was taken for. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

export interface Repaired {
  readonly words: readonly string[];
  readonly changes: readonly Change[];
}

export interface Speller {
  /** Whether the pack has the word, in any inflection. */
  knows(word: string): boolean;
  /**
   * The words with those put right that the pack lacks and that it has nearly so. `searched` are the unknown words of
   * the message so far: a message with many of them is no question with typing slips in it.
   */
  repair(words: readonly string[], searched: Set<string>): Repaired;
}

/** What a speller goes by. */
export interface Spelt {
  /** The pack's words, and how often each stands there. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly stem: Stemmer;
  /** The place of a word among the commonest of its language; undefined for rare ones and where no list is known. */
  readonly rankOf: (word: string) => number | undefined;
}

/** A word among so many commonest ones is right. */
const RIGHT = 12_000;
/** Nor is one of so few letters wrong that stands in the list at all: another short word is always near. */
const SHORT = 4;
/** A word in the list beyond is wrong only for a word that the pack has so often, one slip away. */
const OFTEN = 10;
/** So many different unknown words of a message are looked up. */
const MAX_SEARCHES = 8;
const CACHE_LIMIT = 4_000;

/**
 * A speller over the pack's own words: what it puts in, the pack has. Fuse.js proposes words of about the same length;
 * they are ranked again by `editDistance`, which unlike Fuse counts two swapped letters as one slip, and by how common
 * they are in the pack.
 */
export function buildSpeller(spelt: Spelt): Speller {
  const { frequencies, stem, rankOf } = spelt;
  const stems = new Set([...frequencies.keys()].map(stem));
  const propose = buildProposer([...frequencies.keys()]);
  const cache = new Map<string, string>();
  const knows = (word: string) => stems.has(stem(word));
  const isRight = (word: string) =>
    word.length < 3 ||
    (word.length <= SHORT && rankOf(word) !== undefined) ||
    knows(word) ||
    /\p{N}/u.test(word) ||
    (rankOf(word) ?? Number.POSITIVE_INFINITY) <= RIGHT;
  const search = (word: string): string => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const best = closest(word, propose(word), spelt) ?? word;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(word, best);
    return best;
  };
  const isSearched = (word: string, searched: Set<string>) => {
    if (isRight(word)) return false;
    if (searched.size < MAX_SEARCHES) searched.add(word);
    return searched.has(word);
  };
  const repair = (words: readonly string[], searched: Set<string>): Repaired => {
    const changes: Change[] = [];
    const repaired = regroup(words, { isRight, knows, frequencies, changes }).map((word) => {
      if (!isSearched(word, searched)) return word;
      const to = search(word);
      if (to !== word) changes.push({ from: word, to });
      return to;
    });
    return { words: repaired, changes };
  };
  return { knows, repair };
}

function closest(
  word: string,
  proposals: readonly string[],
  { frequencies, rankOf }: Spelt,
): string | undefined {
  const isListed = rankOf(word) !== undefined;
  const allowed = isListed ? 1 : slipsAllowed(word);
  const costs = proposals.flatMap((proposal) => {
    const used = frequencies.get(proposal) ?? 0;
    const slips = editDistance(word, proposal, allowed);
    if (slips > allowed || (isListed && used < OFTEN)) return [];
    if (word.length === 3 && !sameLetters(word, proposal)) return [];
    // People rarely miss the first letter, and hardly ever another as well: “insists” is not meant for “consists”. A
    // frequent word of the pack is likelier meant than a rare one.
    const otherStart = sameStart(word, proposal) ? 0 : 0.5;
    if (otherStart > 0 && (slips > 1 || isListed)) return [];
    return [{ proposal, cost: slips + otherStart - 0.15 * Math.log2(1 + used) }];
  });
  costs.sort((a, b) => a.cost - b.cost || (a.proposal < b.proposal ? -1 : 1));
  return costs[0]?.proposal;
}

/** Whether two words begin alike, or with the first two letters swapped. */
const sameStart = (a: string, b: string): boolean => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** Any letter of three may be wrong, and the word another: only swapped letters are put right. */
const sameLetters = (a: string, b: string): boolean => [...a].sort().join() === [...b].sort().join();

interface Grouping {
  readonly isRight: (word: string) => boolean;
  readonly knows: (word: string) => boolean;
  readonly frequencies: ReadonlyMap<string, number>;
  readonly changes: Change[];
}

/** Puts right a space typed within a word of the pack (io t) or left out between two (iotdevices). */
function regroup(words: readonly string[], { isRight, knows, frequencies, changes }: Grouping): string[] {
  const grouped: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (next && frequencies.has(word + next) && !(knows(word) && knows(next))) {
      changes.push({ from: `${word} ${next}`, to: word + next });
      grouped.push(word + next);
      at++;
      continue;
    }
    const halves = isRight(word) ? undefined : split(word, frequencies);
    if (halves) changes.push({ from: word, to: halves.join(' ') });
    grouped.push(...(halves ?? [word]));
  }
  return grouped;
}

function split(word: string, pack: ReadonlyMap<string, number>): [string, string] | undefined {
  for (let at = word.length - 3; at >= 3; at--) {
    const halves: [string, string] = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => pack.has(half))) return halves;
  }
  return undefined;
}
