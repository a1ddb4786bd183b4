import { type ConfidenceWeights, fitConfidence, type Observation } from '../../src/ask/confidence.ts';
import type { SideWeights } from '../../src/ask/rank/ranker.ts';
import { signalsOf } from '../../src/ask/signals.ts';
import { UserError } from '../../src/base/errors.ts';
import { publicSetNames } from '../search/sets.ts';
import { choiceOf, fitSides } from './fitSides.ts';
import { readTrainingSet, type TrainingSet } from './trainingSet.ts';

/** What src/ask/weights.json holds. */
export interface Weights {
  readonly sides: SideWeights;
  readonly confidence: ConfidenceWeights;
}

/**
 * No public set has themes (words of a tenth of all phrasings), so what they count stays where it starts: ½, less than
 * a side that the sets do speak for.
 */
const START: SideWeights = { ridge: 0, likelihood: 0, grams: 0, themes: 0.5 };
const NOTHING: ConfidenceWeights = {
  choice: 0,
  ridge: 0,
  explained: 0,
  outside: 0,
  known: 0,
  covered: 0,
  themed: 0,
  length: 0,
  bias: 0,
};
/** Keeps signals that say the same from taking opposite sides. */
const HOLD = 0.003;
/** What questions without an answer count in all against those that have one, as in src/ask/calibrate.ts. */
const UNANSWERABLE = 0.7;

/**
 * Fits all weights on the public sets, each of which counts the same, with at most `questions` of each.
 * @throws UserError where there are no public sets.
 */
export async function fitOnPublicSets(questions: number): Promise<Weights> {
  const names = await publicSetNames();
  if (names.length === 0)
    throw new UserError('There are no public sets to fit on; they belong into ../shared/eval/sets.');
  const sets = await Promise.all(names.map((name) => readTrainingSet(name, questions)));
  const sides = rounded(fitSides(sets.flatMap(choicesOf), START));
  const observations = sets.flatMap((set) => observationsOf(set, sides));
  return { sides, confidence: rounded(fitConfidence(observations, NOTHING, HOLD)) };
}

function choicesOf({ lessons, rankerWith }: TrainingSet) {
  const ranker = rankerWith(START);
  const asked = lessons.filter(({ right }) => right.size > 0);
  return asked.flatMap(
    ({ words, right }) => choiceOf(ranker.rank(words), (entry) => right.has(entry), 1 / asked.length) ?? [],
  );
}

function observationsOf({ lessons, rankerWith }: TrainingSet, sides: SideWeights): Observation[] {
  const ranker = rankerWith(sides);
  const answerable = lessons.filter(({ right }) => right.size > 0).length;
  const weightOf = (isAnswerable: boolean) =>
    isAnswerable ? 1 / answerable : UNANSWERABLE / (lessons.length - answerable);
  return lessons.flatMap(({ words, right }) => {
    const ranking = ranker.rank(words);
    const [best] = ranking.ranked;
    if (!best) return [];
    const target = right.has(best.entry) ? 1 : right.size > 0 ? 0.5 : 0;
    return [{ signals: signalsOf(words, ranking, ranker), target, weight: weightOf(right.size > 0) }];
  });
}

/** Two digits: more would claim more than the sets can tell. */
function rounded<T extends Readonly<Record<string, number>>>(weights: T): T;
function rounded(weights: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(weights).map(([name, value]) => [name, Math.round(value * 100) / 100 || 0]),
  );
}
