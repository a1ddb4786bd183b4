import { plainWords } from '../base/plainWords.ts';
import { fold } from '../knowledge/names.ts';
import type { Guide, Pack } from '../knowledge/pack.ts';
import { LocalizedError } from '../locales/localizedError.ts';

/**
 * The guide that the words mean: its id, or words of its title; with no words the only one there is.
 * @throws UserError where none fits or several could be meant, naming those there are.
 */
export function selectGuide(pack: Pack, words = ''): Guide {
  const all = [...pack.guides.values()];
  if (all.length === 0) throw new LocalizedError(({ troubles }) => troubles.noGuides);
  const [best, ...others] = guidesFor(pack, words);
  const isExact = best && [fold(best.id), fold(best.title)].includes(fold(words));
  if (best && (isExact || others.length === 0)) return best;
  throw new LocalizedError(({ troubles, general }) => {
    const titles = all.map(({ title }) => general.quote(title)).join(', ');
    return best ? troubles.whichGuide(titles) : troubles.noGuide(plainWords(words), titles);
  });
}

/** The guides whose id or title holds the words, those first that are called exactly so; all for none. */
export function guidesFor(pack: Pack, words: string): readonly Guide[] {
  const typed = fold(words);
  const names = ({ id, title }: Guide) => [fold(id), fold(title)];
  const holding = [...pack.guides.values()].filter((guide) =>
    names(guide).some((name) => ` ${name}`.includes(` ${typed}`)),
  );
  return holding.sort((a, b) => Number(names(b).includes(typed)) - Number(names(a).includes(typed)));
}
