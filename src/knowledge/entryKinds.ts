import type { Entry, EntryKind, Pack } from './pack.ts';

/** The kinds of entries, in the order in which they are offered. */
const KINDS: readonly EntryKind[] = ['concept', 'faq', 'aspect', 'example', 'glossary'];

/** The entries of a kind, by their questions. */
export const entriesOf = (pack: Pack, kind: EntryKind): readonly Entry[] =>
  [...pack.entries.values()]
    .filter((entry) => entry.kind === kind)
    .sort((a, b) => a.question.localeCompare(b.question, pack.language));

/** The kinds that the pack has entries of, with how many. */
export const kindsIn = (pack: Pack) =>
  KINDS.flatMap((kind) => {
    const count = entriesOf(pack, kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
