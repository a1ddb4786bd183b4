import { fold } from '../knowledge/names.ts';
import type { NamedComparison, NamedSubject, PackContext } from './document.ts';
import type { Opens } from './verdict.ts';

/** Sets two things against each other, in words or in a sign between them. */
const COMPARES =
  /\b(?:vs|versus|or|compared?|comparison|differences?|differs?|diff|different|between|better|unterschied\w*|oder|vergleich\w*)\b/;

/** Finds the comparison that a text names: two of its subjects together, or a subject and an aspect. */
export type FindOpens = (text: string) => Opens | undefined;

/** Builds the finding over a pack's comparisons; without any, nothing is named. */
export function buildOpens({ comparisons = new Map() }: Pick<PackContext, 'comparisons'>): FindOpens {
  const all: readonly NamedComparison[] = [...comparisons.values()];
  return (text) => {
    const words = ` ${fold(text)} `;
    for (const comparison of all) {
      const { id, subjects, aspects } = comparison;
      const { named, rest } = namedIn(words, subjects);
      const aspect = aspects.find(({ id: own, name }) =>
        [own, name].some((one) => rest.includes(` ${fold(one)} `)),
      );
      const isAspect = aspect !== undefined && named.length > 0;
      if (isAspect || (named.length > 1 && COMPARES.test(rest)))
        return { comparison: id, subjects: named, ...(aspect ? { aspect: aspect.id } : {}) };
    }
    return undefined;
  };
}

/** The subjects that folded words name, in their order, the longest names first, and the words without them. */
function namedIn(words: string, subjects: readonly NamedSubject[]) {
  const names = subjects
    .flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((one) => ({ id, name: ` ${fold(one)} ` })))
    .sort((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  let rest = words;
  for (const { id, name } of names) {
    if (name.trim() === '' || !rest.includes(name)) continue;
    found.add(id);
    rest = rest.replaceAll(name, ' ');
  }
  return { named: subjects.map(({ id }) => id).filter((id) => found.has(id)), rest };
}
