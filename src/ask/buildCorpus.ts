import type { Askable } from './engine.ts';
import { OUTSIDE_LINES } from './outside.ts';
import { type Corpus, OUTSIDE, type Phrasing } from './rank/corpus.ts';
import { cleanMessage } from './text/clean.ts';

/**
 * Reads entries, and what nobody asks them, into a corpus. `outside` are the pack's own lines of that kind; those that
 * hold for every pack are added.
 */
export function buildCorpus(
  entries: readonly Askable[],
  outside: readonly string[],
  read: (text: string) => readonly string[],
): Corpus {
  const own = entries.flatMap((entry, number): Phrasing[] =>
    [...new Set([entry.question, ...entry.phrasings])].map((text) => ({ entry: number, words: read(text) })),
  );
  const others = [...outside, ...OUTSIDE_LINES].map(
    (line): Phrasing => ({ entry: OUTSIDE, words: read(line) }),
  );
  return {
    phrasings: [...own, ...others],
    answers: entries.map((entry) => read(cleanMessage(entry.answer).text)),
  };
}
