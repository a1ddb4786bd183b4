import type { Entry, Pack } from '../../knowledge/pack.ts';

/** A sentence that the pack says. */
export interface Statement {
  readonly entry: Entry;
  readonly text: string;
  /** The id of the subject whose cell it stands in. */
  readonly subject?: string;
}

/** Every sentence of the pack: first those of comparisons, which others are held against, then the answers. */
export function statementsOf({ comparisons, entries }: Pack): readonly Statement[] {
  const inComparisons = [...comparisons.values()].flatMap(({ aspects }) =>
    aspects.flatMap((aspect): readonly Statement[] => {
      const entry = entries.get(aspect.entry);
      if (!entry) return [];
      const cells = [...aspect.cells].flatMap(([subject, { brief, text }]) =>
        [brief, ...sentences(text)].map((said) => ({ entry, text: said, subject })),
      );
      return [...sentences(aspect.summary).map((text) => ({ entry, text })), ...cells];
    }),
  );
  const inAnswers = [...entries.values()]
    .filter(({ aspectOf }) => !aspectOf)
    .flatMap((entry) => sentences(entry.answer).map((text) => ({ entry, text })));
  return [...inComparisons, ...inAnswers];
}

/** The sentences of a text, each item of a list being one. Cutting at an abbreviation's stop only makes them shorter. */
export const sentences = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.replace(/[*_`]+|^[\s-]+/g, ''))
    .filter((sentence) => sentence !== '');

/** Whether an answer begins with yes or no; undefined where with neither. */
export function polarAnswer(answer: string): boolean | undefined {
  const [, word] = /^\W*(yes|no)\b[,.:;]/i.exec(answer) ?? [];
  return word === undefined ? undefined : word.toLowerCase() === 'yes';
}
