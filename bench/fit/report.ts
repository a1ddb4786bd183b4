import { type Model, probability } from '../../src/answer/confidence/model.ts';
import type { Observation } from './fitModel.ts';

/** How a model would answer observed questions from a threshold on, in shares. */
export interface Figures {
  readonly right: number;
  readonly precision: number;
  readonly falseAnswers: number;
  readonly sure: number;
  readonly first: number;
  readonly inThree: number;
}

/** Judges questions by a model that was fitted without them. */
export function figures(
  observations: readonly Observation[],
  model: Model,
  answerFrom: number,
  sureFrom: number,
): Figures {
  const judged = observations.map(({ signals, place, kind }) => ({
    p: probability(signals, model),
    place,
    kind,
  }));
  const answerable = judged.filter(({ kind }) => kind === 'answerable');
  const none = judged.filter(({ kind }) => kind === 'outOfScope' || kind === 'elsewhere');
  const share = (of: readonly unknown[], among: readonly unknown[]) => of.length / (among.length || 1);
  const answered = answerable.filter(({ p }) => p >= answerFrom);
  const all = [...answered, ...none.filter(({ p }) => p >= answerFrom)];
  const sure = [...answerable, ...none].filter(({ p }) => p >= sureFrom);
  const isRight = ({ place }: { readonly place: number }) => place === 0;
  return {
    right: share(answered.filter(isRight), answerable),
    precision: share(all.filter(isRight), all),
    falseAnswers: share(
      none.filter(({ p }) => p >= answerFrom),
      none,
    ),
    sure: share(sure.filter(isRight), sure),
    first: share(answerable.filter(isRight), answerable),
    inThree: share(
      answerable.filter(({ place }) => place >= 0 && place < 3),
      answerable,
    ),
  };
}
