import { fold } from '../knowledge/names.ts';
import type { Aspect, Cell, Comparison, Source, Subject } from '../knowledge/pack.ts';
import { en, type Translations } from '../locales/en.ts';

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

/** How the subjects of a row stand to one another. */
type Relation = 'differs' | 'alike' | 'open';

/**
 * “differs” where two cells say different things in brief, that something does not apply among them; “alike” where all
 * say the same; “open” where only what is not known keeps them from that.
 */
export function relationOf(cells: readonly Cell[]): Relation {
  const known = cells.filter(({ state }) => state !== 'unknown');
  if (new Set(known.map(({ brief }) => fold(brief))).size > 1) return 'differs';
  return known.length === cells.length ? 'alike' : 'open';
}

/** The relations in the order in which people want to read about them. */
export const RELATIONS: readonly Relation[] = ['differs', 'alike', 'open'];

/** One aspect in full. */
export interface AspectDetail {
  /** The id of its comparison. */
  readonly comparison: string;
  readonly id: string;
  readonly name: string;
  /** The id of the entry that says the same. */
  readonly entry: string;
  readonly question: string;
  /** The difference in one sentence. */
  readonly summary: string;
  /** One a subject, in the order of the comparison. */
  readonly cells: readonly { readonly subject: Subject; readonly cell: Cell }[];
  readonly sources: readonly Source[];
}

/** What a comparison says under one of its aspects. */
export const aspectDetail = (comparison: Comparison, aspect: Aspect): AspectDetail => ({
  comparison: comparison.id,
  id: aspect.id,
  name: aspect.name,
  entry: aspect.entry,
  question: aspect.question,
  summary: aspect.summary,
  cells: comparison.subjects.flatMap((subject) => {
    const cell = aspect.cells.get(subject.id);
    return cell ? [{ subject, cell }] : [];
  }),
  sources: aspect.sources,
});
