import type { Pack } from '../knowledge/pack.ts';
import type { Finding } from './finding.ts';

/** Sources that no entry, comparison or outcome of a guide rests on. */
export function lintUncitedSources({ sources, entries, comparisons, guides }: Pack): readonly Finding[] {
  const cited = new Set([
    ...[...entries.values(), ...comparisons.values()].flatMap((citing) => citing.sources.map(({ id }) => id)),
    ...[...comparisons.values()].flatMap(({ aspects }) =>
      aspects.flatMap(({ cells }) => [...cells.values()].flatMap((cell) => cell.sources.map(({ id }) => id))),
    ),
    ...[...guides.values()].flatMap((guide) => guide.outcomes.flatMap((outcome) => outcome.sources)),
  ]);
  return [...sources.keys()]
    .filter((id) => !cited.has(id))
    .map((id) => ({
      severity: 'warning',
      check: 'source-never-cited',
      file: 'sources.yaml',
      message: `nothing cites ${id}`,
      fix: 'cite it where it is used, or remove it',
    }));
}
