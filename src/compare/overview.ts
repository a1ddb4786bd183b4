import type { Comparison, Source, Subject } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';
import { en } from '../locales/en.ts';
import { RELATIONS, type Relation, relationOf } from './relation.ts';

/** A comparison as a table: a row for each aspect, a column for each subject. */
export interface Overview {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly subjects: readonly Subject[];
  /** Differences first, likenesses after. */
  readonly rows: readonly OverviewRow[];
  readonly sources: readonly Source[];
}

export interface OverviewRow {
  /** The id of the aspect. */
  readonly aspect: string;
  readonly name: string;
  readonly relation: Relation;
  /** One a subject, in the order of the columns. */
  readonly briefs: readonly string[];
}

/** The whole of a comparison in brief. */
export function overviewOf(comparison: Comparison): Overview {
  const { id, title, summary, subjects, aspects, sources } = comparison;
  const rows = aspects.map((aspect) => {
    const cells = subjects.flatMap((subject) => aspect.cells.get(subject.id) ?? []);
    return {
      aspect: aspect.id,
      name: aspect.name,
      relation: relationOf(cells),
      briefs: cells.map(({ brief }) => brief),
    };
  });
  const sorted = RELATIONS.flatMap((relation) => rows.filter((row) => row.relation === relation));
  return { id, title, summary, subjects, rows: sorted, sources };
}

/** The rows by how they stand, with a heading for each; no heading where all of them differ. */
export const groupsOf = (
  rows: readonly OverviewRow[],
  { compare }: Translations = en,
): readonly { readonly name: string; readonly rows: readonly OverviewRow[] }[] =>
  RELATIONS.flatMap((relation) => {
    const own = rows.filter((row) => row.relation === relation);
    return own.length > 0 ? [{ name: compare.relations[relation], rows: own }] : [];
  });
