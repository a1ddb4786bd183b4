import type { Comparison, Subject } from '../knowledge/pack.ts';
import { overviewOf } from './overview.ts';

/**
 * The comparison between some of its subjects only, in its own order: its title names them, and its summary tells by
 * which aspects they differ. The comparison itself where they are all.
 */
export function narrowTo(comparison: Comparison, subjects: readonly Subject[]): Comparison {
  const chosen = comparison.subjects.filter(({ id }) => subjects.some((subject) => subject.id === id));
  if (chosen.length === comparison.subjects.length) return comparison;
  const narrow = {
    ...comparison,
    subjects: chosen,
    title: `${inWords(chosen.map(({ name }) => name))} compared`,
  };
  return { ...narrow, summary: inShort(narrow), sources: sourcesOf(narrow) };
}

/** “Tea and Coffee differ in 3 of 4 aspects: Trade, Fair trade and Caffeine. Alike: Taste.” */
function inShort(comparison: Comparison): string {
  const { rows } = overviewOf(comparison);
  const named = (relation: string) => rows.filter((row) => row.relation === relation).map(({ name }) => name);
  const [differing, alike] = [named('differs'), named('alike')];
  const names = inWords(comparison.subjects.map(({ name }) => name));
  const first = `${names} differ in ${differing.length} of ${rows.length} aspects${tail(differing)}.`;
  if (differing.length === 0) return `${names} are alike in every aspect here${tail(alike)}.`;
  return alike.length === 0 ? first : `${first} Alike${tail(alike) || ` in ${alike.length}`}.`;
}

/** Names that can be read in passing. */
const FEW = 4;

/** The names after a colon, where they are few. */
const tail = (names: readonly string[]): string => (names.length <= FEW ? `: ${inWords(names)}` : '');

/** What the cells of these subjects rest on, and the whole comparison's own sources where they name none. */
function sourcesOf({ subjects, aspects, sources }: Comparison): Comparison['sources'] {
  const cited = aspects.flatMap(({ cells }) => subjects.flatMap(({ id }) => cells.get(id)?.sources ?? []));
  const own = sources.filter((source) => cited.some(({ id }) => id === source.id));
  return own.length > 0 ? own : sources;
}

/** “A, B and C”. */
export const inWords = (names: readonly string[], and = 'and'): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(` ${and} `);
