import { type Model, probability } from '../../src/answer/confidence/model.ts';
import { ANSWER_FROM, SURE_FROM } from '../../src/answer/decide.ts';
import { fitConfidence, type Observation } from './fitModel.ts';

/** How a model would answer observed questions, in shares. */
export interface Figures {
  readonly right: number;
  readonly precision: number;
  readonly falseAnswers: number;
  readonly sure: number;
  readonly first: number;
  readonly inThree: number;
}

/** Judges questions by a model that was fitted without them; near misses aside, whose answer is hardly wrong. */
export function figures(observations: readonly Observation[], model: Model): Figures {
  const judged = observations.map(({ signals, place, kind }) => ({
    p: probability(signals, model),
    isFirst: place === 0,
    isNear: place >= 0 && place < 3,
    kind,
  }));
  const share = (of: readonly unknown[], among: readonly unknown[]) => of.length / (among.length || 1);
  const answerable = judged.filter(({ kind }) => kind === 'answerable');
  const none = judged.filter(({ kind }) => kind === 'outOfScope' || kind === 'elsewhere');
  const from = (least: number) => [...answerable, ...none].filter(({ p }) => p >= least);
  const isRight = ({ isFirst }: { readonly isFirst: boolean }) => isFirst;
  const right = answerable.filter(({ isFirst, p }) => isFirst && p >= ANSWER_FROM);
  return {
    right: share(right, answerable),
    precision: share(right, from(ANSWER_FROM)),
    falseAnswers: share(
      none.filter(({ p }) => p >= ANSWER_FROM),
      none,
    ),
    sure: share(from(SURE_FROM).filter(isRight), from(SURE_FROM)),
    first: share(answerable.filter(isRight), answerable),
    inThree: share(
      answerable.filter(({ isNear }) => isNear),
      answerable,
    ),
  };
}

/** A line for each family by a model fitted on all others, and one for each number of phrasings, families alike. */
export function crossValidated(observations: readonly Observation[], features: Model['features']): string[] {
  const families = [...new Set(observations.map(({ family }) => family))];
  const judged = families.map((family) => {
    const model = fitConfidence(
      observations.filter((one) => one.family !== family),
      features,
    );
    return { family, model, own: observations.filter((one) => one.family === family) };
  });
  const sizes = [...new Set(observations.map(({ phrasings }) => phrasings))].sort((a, b) => a - b);
  return [
    ...judged.map(({ family, model, own }) => line(family, [figures(own, model)])),
    ...sizes.map((size) => {
      const all = judged.flatMap(({ model, own }) => {
        const thin = own.filter(({ phrasings }) => phrasings === size);
        return thin.length > 0 ? [figures(thin, model)] : [];
      });
      return line(`${size} phrasings`, all);
    }),
  ];
}

function line(name: string, all: readonly Figures[]): string {
  const mean = (of: (one: Figures) => number) =>
    ((100 * all.reduce((sum, one) => sum + of(one), 0)) / (all.length || 1)).toFixed(1);
  const cells = [
    `right ${mean((one) => one.right)}`,
    `precision ${mean((one) => one.precision)}`,
    `false ${mean((one) => one.falseAnswers)}`,
    `sure ${mean((one) => one.sure)}`,
    `first ${mean((one) => one.first)}`,
    `in three ${mean((one) => one.inThree)}`,
  ];
  return `${name}: ${cells.join(', ')}`;
}
