import { fold } from '../knowledge/fold.ts';
import type { Comparison, Pack } from '../knowledge/pack.ts';
import { LocalizedError } from '../locales/localizedError.ts';
import { type Choice, MAX_CHOICES } from './choice.ts';
import { type Named, rankByName } from './rankByName.ts';

/**
 * The comparison that the topic means: its id or title, or words that name what it compares, slips of typing
 * forgiven; with no topic the one about the pack's first subject.
 * @throws UserError where none fits, naming those there are.
 */
export function selectComparison(pack: Pack, topic = ''): Comparison {
  const all = [...pack.comparisons.values()];
  if (all.length === 0) throw new LocalizedError(({ troubles }) => troubles.nothingCompared);
  const [best] = fold(topic) === '' ? leading(pack, all) : rankByName(topic, all.map(named));
  if (!best) throw new LocalizedError(({ troubles }) => troubles.noComparison(list(all)));
  return best;
}

/** Those about what the pack names first before the others. */
function leading({ subjects: [first] }: Pack, all: readonly Comparison[]): readonly Comparison[] {
  const isAboutFirst = ({ subjects }: Comparison) => subjects.some(({ id }) => id === first?.id);
  return [...all.filter(isAboutFirst), ...all];
}

/** The comparisons to offer while a topic is typed, all of them before. */
export const completeTopic = (pack: Pack, typed: string): readonly Choice[] =>
  rankByName(typed, [...pack.comparisons.values()].map(named))
    .slice(0, MAX_CHOICES)
    .map(({ id, title }) => ({ name: title, value: id }));

const named = (comparison: Comparison): Named<Comparison> => ({
  value: comparison,
  names: [
    comparison.id,
    comparison.title,
    ...comparison.subjects.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
  ],
});

const list = (comparisons: readonly Comparison[]): string =>
  comparisons.map(({ id, title }) => `${title} (${id})`).join(', ');
