import type { Signals } from './rank/ranker.ts';
import type { Word } from './verdict.ts';

/** From these probabilities on: an answer; a suggestion; nearest topics. */
export const ANSWER_FROM = 0.5;
export const SUGGEST_FROM = 0.2;
export const NEAR_FROM = 0.05;

/** The probability that the best entry is right, as a logistic function of the signals. */
export function probability(signals: Signals): number {
  const sum =
    -4.2 +
    5 * signals.top +
    3 * signals.lead +
    4 * signals.explained -
    4 * signals.foreign +
    2 * signals.terms +
    0 * signals.grams;
  return 1 / (1 + Math.exp(-sum));
}

/** The word for a probability. */
export function wordFor(confidence: number): Word {
  if (confidence >= 0.85) return 'sure';
  return confidence >= ANSWER_FROM ? 'likely' : 'unsure';
}
