import { isStep, type Steps } from '../base/steps.ts';
import type { Askable } from './askable.ts';
import { OUTSIDE_LINES } from './outside.ts';
import { type Corpus, OUTSIDE, type Phrasing } from './rank/corpus.ts';
import { cleanMessage } from './text/clean.ts';

/**
 * Reads entries one by one, and what nobody asks them, into a corpus. Phrasings of an entry that come to the same words
 * are one, so that none speaks twice. `outside` are the pack's own lines of that kind; those that
 * hold for every pack are added.
 */
export function* buildCorpus(
  entries: readonly Askable[],
  outside: readonly string[],
  read: (text: string) => readonly string[],
): Steps<Corpus> {
  const phrasings: Phrasing[] = [];
  const answers: (readonly string[])[] = [];
  for (const [number, entry] of entries.entries()) {
    const own = [entry.question, ...entry.phrasings].map((text) => ({
      entry: number,
      words: read(text),
      text,
    }));
    phrasings.push(...distinct(own));
    answers.push(read(cleanMessage(entry.answer).text));
    yield;
  }
  for (const [number, line] of [...outside, ...OUTSIDE_LINES].entries()) {
    phrasings.push({ entry: OUTSIDE, words: read(line), text: line });
    if (isStep(number)) yield;
  }
  return { phrasings, answers };
}

/** The phrasings with different words, each as it was written first. */
function distinct(phrasings: readonly Phrasing[]): readonly Phrasing[] {
  const seen = new Set<string>();
  return phrasings.filter(({ words }) => {
    const key = words.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
