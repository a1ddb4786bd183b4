import type { Synonyms } from '../document.ts';
import type { Change } from './spelling.ts';
import type { Stemmer } from './stemmer.ts';
import { wordsOf } from './tokenizer.ts';

/** Rewrites a list of words: the longest known run of words at each place is replaced. Notes what was, if asked to. */
export type Rewrite = (words: readonly string[], changes?: Change[]) => string[];

/**
 * A rewriter that puts the first member of each of the pack's groups in place of the others, and writes out its
 * abbreviations. Runs are compared by their stems (`things` finds `thing`), the longest first; what was put in is not
 * rewritten again.
 */
export function buildRewrite({ groups, abbreviations }: Synonyms, stem: Stemmer): Rewrite {
  const keyOf = (words: readonly string[]) => words.map(stem).join(' ');
  const replacements = new Map<string, readonly string[]>();
  const add = (from: string, to: string) => replacements.set(keyOf(wordsOf(from)), wordsOf(to));
  for (const [short, long] of Object.entries(abbreviations)) add(short, long);
  for (const [first, ...others] of groups)
    for (const other of others) if (first !== undefined) add(other, first);
  const longest = Math.max(1, ...[...replacements.keys()].map((key) => key.split(' ').length));
  const openings = new Set([...replacements.keys()].map((key) => key.split(' ', 1).join()));
  const longestRun = (words: readonly string[]) => {
    for (let length = words.length; length > 0; length--) {
      const found = replacements.get(keyOf(words.slice(0, length)));
      if (found) return { words: found, length };
    }
    return undefined;
  };
  return (words, changes) => {
    const rewritten: string[] = [];
    for (let at = 0; at < words.length; ) {
      const opens = openings.has(stem(words[at] ?? ''));
      const found = opens ? longestRun(words.slice(at, at + longest)) : undefined;
      const run = words.slice(at, at + (found?.length ?? 1));
      if (found) changes?.push({ from: run.join(' '), to: found.words.join(' ') });
      rewritten.push(...(found?.words ?? run));
      at += run.length || 1;
    }
    return rewritten;
  };
}
