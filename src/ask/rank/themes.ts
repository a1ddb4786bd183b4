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
  const mask = (words: readonly string[]) => {
    const stems = new Set(words.map(stem));
    return themes.reduce((bits, theme, i) => (stems.has(theme) ? bits | (1 << i) : bits), 0);
  };
  const masks = own.map((phrasing) => mask(phrasing.words));
  const shares = themes.map((_, i) => (holding(masks, i) + 0.5) / (masks.length + 1));
  const byEntry = corpus.answers.map((_, entry) => masks.filter((_, i) => own[i]?.entry === entry));
  const scores = (words: readonly string[], held: Held = {}) => {
    const asked = mask(words);
    const heldEntry = held.phrasing === undefined ? undefined : own[held.phrasing]?.entry;
    const heldMask = held.phrasing === undefined ? 0 : (masks[held.phrasing] ?? 0);
    return Float64Array.from(byEntry, (entryMasks, entry) => {
      const without = heldEntry === entry ? heldMask : undefined;
      return shares.reduce((sum, share, i) => sum + logOdds(entryMasks, without, { i, share, asked }), 0);
    });
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

const holding = (masks: readonly number[], theme: number): number =>
  masks.filter((mask) => mask & (1 << theme)).length;

function logOdds(
  masks: readonly number[],
  without: number | undefined,
  { i, share, asked }: { readonly i: number; readonly share: number; readonly asked: number },
): number {
  const has = (mask: number) => (mask >> i) & 1;
  const count = holding(masks, i) - (without === undefined ? 0 : has(without));
  const size = masks.length - (without === undefined ? 0 : 1);
  const within = (count + PRIOR * share) / (size + PRIOR);
  return has(asked) ? Math.log(within / share) : Math.log((1 - within) / (1 - share));
}
