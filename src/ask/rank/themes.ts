import { COMMON_WORDS } from '../text/commonWords.ts';
import { stem } from '../text/stem.ts';
import { type Corpus, countsOf, type Held, ownPhrasings, type Phrasing } from './corpus.ts';

/**
 * The few words that run through a whole pack, such as its subjects. They are too frequent to weigh anything, yet
 * they alone tell twins apart: the drawbacks of one subject from those of the other.
 */
export interface Themes {
  readonly stems: ReadonlySet<string>;
  /** Which themes words mention: a bit for each. */
  mask(words: readonly string[]): number;
  /** For each entry the log-odds that it would be asked for with just these themes. */
  scores(words: readonly string[], held?: Held): Float64Array;
}

/** A theme is in this share of the phrasings, and in at least so many. */
const SHARE = 0.1;
const LEAST = 10;
/** More themes than this are none. */
const MOST = 16;
/** How many phrasings of an average entry each entry is taken to have besides its own. */
const PRIOR = 2;

/** Finds the themes of a corpus among its words; everyday words are none. */
export function buildThemes(corpus: Corpus): Themes {
  const own = ownPhrasings(corpus);
  const themes = themeStems(own);
  const bits = new Map(themes.map((theme, i) => [theme, 1 << i]));
  const mask = (words: readonly string[]) =>
    words.reduce((mask, word) => mask | (bits.get(stem(word)) ?? 0), 0);
  const masks = own.map((phrasing) => mask(phrasing.words));
  const all = tally(themes.length, masks);
  const shares = all.mentions.map((count) => (count + 0.5) / (masks.length + 1));
  const masksOf = corpus.answers.map((): number[] => []);
  own.forEach(({ entry }, phrasing) => {
    masksOf[entry]?.push(masks[phrasing] ?? 0);
  });
  const tallies = masksOf.map((entryMasks) => tally(themes.length, entryMasks));
  const odds = tallies.map((entry) => logOdds(entry, shares));
  const scores = (words: readonly string[], held: Held = {}) => {
    const asked = mask(words);
    const scored = new Float64Array(odds.length);
    odds.forEach((each, entry) => {
      scored[entry] = scoreOf(each, asked);
    });
    const without = held.phrasing === undefined ? undefined : own[held.phrasing];
    const full = without && tallies[without.entry];
    if (without && full) {
      const left = lessOne(full, mask(without.words));
      scored[without.entry] = scoreOf(logOdds(left, shares), asked);
    }
    return scored;
  };
  return { stems: new Set(themes), mask, scores };
}

function themeStems(phrasings: readonly Phrasing[]): string[] {
  const everyday = new Set([...COMMON_WORDS].filter(([, band]) => band < 2).map(([word]) => stem(word)));
  const counts = countsOf(phrasings.flatMap((phrasing) => [...new Set(phrasing.words.map(stem))]));
  const least = Math.max(LEAST, SHARE * phrasings.length);
  return [...counts]
    .filter(([word, count]) => count >= least && !everyday.has(word))
    .map(([word]) => word)
    .slice(0, MOST);
}

/** How many phrasings there are, and how many of them mention each theme. */
interface Tally {
  readonly phrasings: number;
  readonly mentions: readonly number[];
}

const has = (mask: number, theme: number): number => (mask >> theme) & 1;

const tally = (themes: number, masks: readonly number[]): Tally => ({
  phrasings: masks.length,
  mentions: Array.from({ length: themes }, (_, i) => masks.reduce((sum, mask) => sum + has(mask, i), 0)),
});

const lessOne = ({ phrasings, mentions }: Tally, mask: number): Tally => ({
  phrasings: phrasings - 1,
  mentions: mentions.map((count, i) => count - has(mask, i)),
});

/** For each theme what it adds to the log-odds of an entry when it is mentioned, and when it is not. */
type LogOdds = readonly (readonly [mentioned: number, not: number])[];

const logOdds = ({ phrasings, mentions }: Tally, shares: readonly number[]): LogOdds =>
  shares.map((share, i) => {
    const within = ((mentions[i] ?? 0) + PRIOR * share) / (phrasings + PRIOR);
    return [Math.log(within / share), Math.log((1 - within) / (1 - share))];
  });

function scoreOf(odds: LogOdds, asked: number): number {
  let sum = 0;
  for (let i = 0; i < odds.length; i++) sum += odds[i]?.[has(asked, i) ? 0 : 1] ?? 0;
  return sum;
}
