import type { Comparison, Subject } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';
import { en } from '../locales/en.ts';
import { overviewOf } from './overview.ts';

/**
 * The comparison between some of its subjects only, in its own order: its title names them, and its summary tells by
 * which aspects they differ. The comparison itself where they are all.
 */
export function narrowTo(
  comparison: Comparison,
  subjects: readonly Subject[],
  t: Translations = en,
): Comparison {
  const chosen = comparison.subjects.filter(({ id }) => subjects.some((subject) => subject.id === id));
  if (chosen.length === comparison.subjects.length) return comparison;
  const narrow = {
    ...comparison,
    subjects: chosen,
    title: t.compare.compared(
      inWords(
        chosen.map(({ name }) => name),
        t.general.and,
      ),
    ),
  };
  return { ...narrow, summary: inShort(narrow, t), sources: sourcesOf(narrow) };
}

/** “Tea and Coffee differ in 3 of 4 aspects: Trade, Fair trade and Caffeine. Alike: Taste.” */
function inShort(comparison: Comparison, { compare, general: { and } }: Translations): string {
  const { rows } = overviewOf(comparison);
  const named = (relation: string) => rows.filter((row) => row.relation === relation).map(({ name }) => name);
  const few = (names: readonly string[]) => (names.length <= FEW ? inWords(names, and) : undefined);
  const [differing, alike] = [named('differs'), named('alike')];
  const subjects = inWords(
    comparison.subjects.map(({ name }) => name),
    and,
  );
  if (differing.length === 0) return compare.allAlike(subjects, few(alike));
  const first = compare.differ(subjects, differing.length, rows.length, few(differing));
  return alike.length === 0 ? first : `${first} ${compare.alike(alike.length, few(alike))}`;
}

/** Names that can be read in passing. */
const FEW = 4;

/** What the cells of these subjects rest on, and the whole comparison's own sources where they name none. */
function sourcesOf({ subjects, aspects, sources }: Comparison): Comparison['sources'] {
  const cited = aspects.flatMap(({ cells }) => subjects.flatMap(({ id }) => cells.get(id)?.sources ?? []));
  const own = sources.filter((source) => cited.some(({ id }) => id === source.id));
  return own.length > 0 ? own : sources;
}

/** “A, B and C”. */
export const inWords = (names: readonly string[], and = 'and'): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(` ${and} `);
