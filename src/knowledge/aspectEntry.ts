import { cellOf } from './cell.ts';
import type { DeepReadonly, Entry, Source, Subject } from './pack.ts';
import type { AspectFile } from './schema/comparison.ts';

/** The id of the entry that an aspect of a comparison becomes. */
export const aspectEntryId = (aspect: string): string => `aspect-${aspect}`;

/**
 * Makes an aspect of a comparison an entry, so that the facts behind /compare and /advise answer /ask too: its
 * answer is the summary and, below it, what the aspect says about each subject, in the order of `subjects`.
 */
export function aspectEntry(
  comparison: { readonly id: string; readonly subjects: readonly Subject[] },
  aspect: DeepReadonly<AspectFile>,
  sources: readonly Source[],
): Entry {
  return {
    id: aspectEntryId(aspect.id),
    kind: 'aspect',
    question: aspect.question,
    phrasings: aspect.phrasings,
    answer: [aspect.summary, ...bullets(comparison.subjects, aspect)].join('\n'),
    sources,
    related: aspect.related,
    reviewed: aspect.reviewed,
    aspectOf: { comparison: comparison.id, aspect: aspect.id },
  };
}

function bullets(subjects: readonly Subject[], { cells }: DeepReadonly<AspectFile>): string[] {
  const texts = new Map(Object.entries(cells));
  return subjects.flatMap(({ id, name }) => {
    const cell = texts.get(id);
    return cell ? [`- **${name}**: ${cellOf(cell).text}`] : [];
  });
}
