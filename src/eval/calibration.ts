import type { Word } from '../answer/verdict.ts';
import type { Judged } from './judge.ts';
import { counts, interval, percent, type Share, shareWhere } from './share.ts';

/** How often a word was right, beside how often it claims to be. */
export interface Band {
  readonly word: Word;
  /** The share that the word promises; null where it promises nothing. */
  readonly promise: number | null;
  readonly right: Share;
  /** The mean confidence of its lines, 0 to 1: the nearer to `right`, the better calibrated; null without lines. */
  readonly stated: number | null;
}

const PROMISES: readonly (readonly [Word, number | null])[] = [
  ['sure', 0.97],
  ['likely', null],
  ['unsure', null],
];

/**
 * The words over everything that was answered or suggested, out-of-scope questions included: there nothing is right.
 * A suggestion counts by its first entry. What got neither shows no word to anyone and is left out.
 */
export function calibrate(judged: readonly Judged[]): Band[] {
  const shown = judged.filter(({ verdict }) => verdict.verdict !== 'none');
  return PROMISES.map(([word, promise]) => {
    const lines = shown.filter(({ verdict }) => verdict.word === word);
    const sum = lines.reduce((total, { verdict }) => total + verdict.confidence, 0);
    return {
      word,
      promise,
      right: shareWhere(lines, ({ isBestRight }) => isBestRight),
      stated: lines.length > 0 ? sum / lines.length : null,
    };
  });
}

/**
 * A sentence for each band that breaks its promise: when even the upper end of its interval lies below it. One wrong
 * line alone breaks none. Of the files on which a word keeps 0.97, chance then fails 2 to 6 in 100 (by the binomial
 * distribution, for 8 to 1,000 lines); without the second rule it would be 14 in 100 at 5 lines.
 */
export const brokenPromises = (bands: readonly Band[]): string[] => bands.filter(isBroken).map(sentence);

const isBroken = ({ promise, right }: Band): boolean =>
  promise !== null && right.high < promise && right.of - right.hits > 1;

const sentence = ({ word, promise, right }: Band): string =>
  `Promise broken: “${word}” stands for at least ${percent(promise)} right, and ${counts(right)} were ` +
  `(95 % interval ${interval(right)}).`;
