import type { Steps } from '../base/steps.ts';
import { type ConfidenceWeights, fitConfidence, type Observation } from './confidence.ts';
import { type Corpus, type Held, OUTSIDE } from './rank/corpus.ts';
import type { Ranker } from './rank/ranker.ts';
import { signalsOf } from './signals.ts';

/** How many phrasings are asked as if nobody had written them, and with their entry taken away; how many others. */
const SAMPLE = { own: 140, orphaned: 45, outside: 95 };
/** What each kind of observation counts in all. */
const COUNTS = { own: 1, orphaned: 0.2, outside: 0.5 };
/**
 * How firmly a pack of enough phrasings is held to what is true of all packs; one of fewer is held more firmly. A tenth
 * of it let the luck of the sample move precision on our own questions by three points; docs/decisions/006 has more.
 */
const HOLD = 0.03;

/**
 * Learns what a pack's signals are worth from the pack itself: each phrasing of a sample is asked with itself left out
 * (its entry is right), some with their whole entry left out (nothing is right), and what nobody asks a pack (nothing
 * is right). A threshold that suits all packs does not exist: packs differ in how much their entries resemble
 * one another.
 */
export function* calibrate(
  corpus: Corpus,
  ranker: Ranker,
  prior: ConfidenceWeights,
): Steps<ConfidenceWeights> {
  const numbers = [...corpus.phrasings.keys()];
  const own = numbers.filter((phrasing) => ranker.entryOf(phrasing) !== OUTSIDE);
  const outside = numbers.filter((phrasing) => ranker.entryOf(phrasing) === OUTSIDE);
  const observe = (phrasing: number, held: Held, weight: number): Observation[] => {
    const words = corpus.phrasings[phrasing]?.words ?? [];
    const ranking = ranker.rank(words, held);
    const [best] = ranking.ranked;
    if (!best) return [];
    const right = best.entry === ranker.entryOf(phrasing);
    const target = right ? 1 : held.entry === undefined && ranker.entryOf(phrasing) !== OUTSIDE ? 0.5 : 0;
    return [{ signals: signalsOf(words, ranking, ranker, held), target, weight }];
  };
  const observations: Observation[] = [];
  for (const { phrasing, held, weight } of trials(own, outside, ranker)) {
    observations.push(...observe(phrasing, held, weight));
    yield;
  }
  return fitConfidence(
    observations,
    prior,
    (HOLD * SAMPLE.own) / Math.max(1, Math.min(own.length, SAMPLE.own)),
  );
}

/** A phrasing to ask, what to leave out meanwhile, and how much it counts. */
interface Trial {
  readonly phrasing: number;
  readonly held: Held;
  readonly weight: number;
}

function trials(own: readonly number[], outside: readonly number[], { entryOf }: Ranker): readonly Trial[] {
  return [
    ...sample(own, SAMPLE.own).map((phrasing, _, all) => ({
      phrasing,
      held: { phrasing },
      weight: COUNTS.own / all.length,
    })),
    ...sample(own, SAMPLE.orphaned).map((phrasing, _, all) => ({
      phrasing,
      held: { entry: entryOf(phrasing) },
      weight: COUNTS.orphaned / all.length,
    })),
    ...sample(outside, SAMPLE.outside).map((phrasing, _, all) => ({
      phrasing,
      held: { phrasing },
      weight: COUNTS.outside / all.length,
    })),
  ];
}

/** Evenly spaced members, at most `count`. */
function sample<T>(all: readonly T[], count: number): T[] {
  return all.filter(
    (_, i) => Math.floor((i * count) / all.length) !== Math.floor(((i - 1) * count) / all.length),
  );
}
