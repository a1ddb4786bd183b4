import type { Entry, EntryKind, Pack } from '../../knowledge/pack.ts';

/** What people read for each kind of entry, in the order in which they are offered. */
export const KIND_NAMES: ReadonlyMap<EntryKind, string> = new Map([
  ['concept', 'Concepts'],
  ['faq', 'Questions'],
  ['aspect', 'Differences'],
  ['example', 'Examples'],
  ['glossary', 'Terms'],
]);

/** The entries of a kind, by their questions. */
export const entriesOf = (pack: Pack, kind: EntryKind): readonly Entry[] =>
  [...pack.entries.values()]
    .filter((entry) => entry.kind === kind)
    .sort((a, b) => a.question.localeCompare(b.question, pack.language));

/** The kinds that the pack has entries of, with how many. */
export const kindsIn = (pack: Pack) =>
  [...KIND_NAMES].flatMap(([kind, name]) => {
    const count = entriesOf(pack, kind).length;
    return count > 0 ? [{ kind, name, count }] : [];
  });
