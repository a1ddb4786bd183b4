import { fold } from '../knowledge/fold.ts';
import type { Aspect, Comparison } from '../knowledge/pack.ts';
import { LocalizedError } from '../locales/localizedError.ts';
import { type Choice, MAX_CHOICES } from './choice.ts';
import { type Named, rankByName } from './rankByName.ts';

/**
 * The aspect that the words mean: its id, name, entry id or question, words around its name, slips of typing
 * forgiven, or words that people use when they ask for it.
 * @throws UserError where none fits, naming those there are.
 */
export function selectAspect(comparison: Comparison, words: string): Aspect {
  const [best] = fold(words) === '' ? [] : rankByName(words, comparison.aspects.map(named));
  if (best) return best;
  const names = comparison.aspects.map(({ name }) => name).join(', ');
  throw new LocalizedError(({ troubles }) => troubles.noAspect(names));
}

/** The aspects to offer while one is typed, all of them before. */
export const completeAspect = (comparison: Comparison, typed: string): readonly Choice[] =>
  rankByName(typed, comparison.aspects.map(named))
    .slice(0, MAX_CHOICES)
    .map(({ id, name }) => ({ name, value: id }));

const named = (aspect: Aspect): Named<Aspect> => ({
  value: aspect,
  names: [aspect.id, aspect.name, aspect.entry],
  hints: [aspect.question, ...aspect.phrasings],
});
