import type { Comparison, Source, Subject } from '../knowledge/pack.ts';

/** A comparison as a table: a row for each aspect, a column for each subject. */
export interface Overview {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly subjects: readonly Subject[];
  readonly rows: readonly OverviewRow[];
  readonly sources: readonly Source[];
}

export interface OverviewRow {
  /** The id of the aspect. */
  readonly aspect: string;
  readonly name: string;
  /** One a subject, in the order of the columns. */
  readonly briefs: readonly string[];
}

/** The whole of a comparison in brief. */
export const overviewOf = (comparison: Comparison): Overview => ({
  id: comparison.id,
  title: comparison.title,
  summary: comparison.summary,
  subjects: comparison.subjects,
  rows: comparison.aspects.map(({ id, name, cells }) => ({
    aspect: id,
    name,
    briefs: comparison.subjects.map((subject) => cells.get(subject.id)?.brief ?? ''),
  })),
  sources: comparison.sources,
});
