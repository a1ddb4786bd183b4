import type { Advice } from '../../advise/advice.ts';
import type { Answers } from '../../advise/answers.ts';
import type { Guide, Pack } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';

/** An advice with all that it takes to put it into words. */
export interface Advised {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly advice: Advice;
  readonly pack: Pack;
  /** The words for whoever reads it. */
  readonly t: Translations;
}

/** The outcomes that are recommended: one, or those that are level where the advice is undecided. */
export function recommended({ guide, advice }: Advised): readonly Guide['outcomes'][number][] {
  const { outcome, strength, points, vetoed } = advice;
  const best = points.get(outcome ?? '');
  const isLevel = (id: string) => strength === 'undecided' && !vetoed.has(id) && points.get(id) === best;
  return outcome === null ? [] : guide.outcomes.filter(({ id }) => id === outcome || isLevel(id));
}
