import type { Aspect, Cell, Comparison, Source, Subject } from '../knowledge/pack.ts';

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
