import { type ConfidenceWeights, probability } from './confidence.ts';
import { OUTSIDE } from './rank/corpus.ts';
import type { Ranker, Ranking } from './rank/ranker.ts';
import { type Signals, signalsOf } from './signals.ts';
import type { Read, Reader } from './text/reader.ts';

/** A text that was read and ranked, with all that was seen in it. */
export interface Look {
  readonly text: string;
  readonly read: Read;
  /** Themes that the text does not mention, taken over from the message around it. */
  readonly context: readonly string[];
  readonly words: readonly string[];
  readonly ranking: Ranking;
  readonly signals: Signals;
  /** The probability that the best candidate is right; 0 where there is none. */
  readonly confidence: number;
}

/** What looks at texts: how they are read, ranked and weighed. */
export interface Eyes {
  readonly reader: Pick<Reader, 'read'>;
  readonly ranker: Ranker;
  readonly weights: ConfidenceWeights;
}

/** Looks at a text; where it mentions no theme of the pack it is taken to be about those of `around`. */
export function lookAt(text: string, around: readonly string[], { reader, ranker, weights }: Eyes): Look {
  const read = reader.read(text);
  const context = ranker.themed(read.words) ? [] : around;
  const words = [...read.words, ...context];
  const ranking = ranker.rank(words);
  const signals = signalsOf(words, ranking, ranker);
  const confidence = isHeard(read.words, ranking, ranker) ? probability(signals, weights) : 0;
  return { text, read, context, words, ranking, signals, confidence };
}

/** The similarity of the same text is 2, in sums of floating-point numbers. */
const SAME = 1.999;

/**
 * Whether a text says anything to the pack: by a word that the pack has and that is not merely grammatical, or as a
 * phrasing word for word. However few the entries are, nothing else makes one of them right.
 */
function isHeard(words: readonly string[], { ranked, evidence }: Ranking, ranker: Ranker): boolean {
  if (ranked.length === 0) return false;
  const { terms, vocabulary, entryOf } = ranker;
  const [nearest] = evidence.neighbours;
  if (words.length > 1 && nearest && nearest.similarity > SAME && entryOf(nearest.phrasing) !== OUTSIDE)
    return true;
  return words.some((word) => {
    const [term = 0] = terms.singles([word]);
    return terms.kindOf(term) !== 'grammatical' && vocabulary.some(term, () => true);
  });
}
