import type { Synonyms } from '../document.ts';
import type { Change } from './spelling.ts';
import type { Stemmer } from './words.ts';
import { wordsOf } from './words.ts';

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

/** What people type for a word or two, without its apostrophe, and what it stands for: `short long`, with commas between. */
const read = (lines: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines.split(/,\s+/u).map((line) => {
      const [short = '', ...long] = line.split(' ');
      return [short, long];
    }),
  );

/** Never anything else. */
const ALWAYS =
  read(`whats what is, whatis what is, wats what is, whatare what are, howto how to, howdo how do, whos who is,
  wheres where is, whens when is, whys why is, hows how is, thats that is, theres there is, its it is,
  im i am, ive i have, youre you are, theyre they are, isnt is not, arent are not, wasnt was not,
  werent were not, dont do not, doesnt does not, didnt did not, cant can not, cannot can not,
  couldnt could not, wont will not, wouldnt would not, shouldnt should not, hasnt has not,
  havent have not, hadnt had not, aint is not, gonna going to, wanna want to, gotta have to,
  lemme let me, gimme give me, dunno do not know, kinda kind of, u you, ur your, pls please, plz please,
  thx thanks, wat what, wut what, wtf what, wth what, wich which, cuz because, coz because, bcoz because,
  ppl people, vs versus, idk i do not know, smth something, sth something, teh the, hav have,
  shud should, cud could, wud would, tmrw tomorrow, thru through, thier their, abt about,
  diff difference, diffs differences`);

/** Something else where the pack says so: the pack's own words are left alone. */
const UNLESS_USED =
  read(`r are, y why, n and, k ok, b4 before, w with, wo without, hw how, bc because, def definition,
  defn definition, info information, msg message, msgs messages, comm communication,
  comms communications, biz business, yr year, yrs years, hrs hours, mins minutes, pic picture,
  pics pictures, prob problem, probs problems, rn now, em them, dis this, dat that, da the`);

/** Digits and letters that stand for a word after certain words only: “how 2 connect”, but “layer 2”; “a v b”, but “12 v”. */
const AFTER: readonly (readonly [short: string, long: string, before: RegExp])[] = [
  ['2', 'to', /^(?:how|want|need|have|going|able|where|like|used)$/],
  ['4', 'for', /^(?:what|good|used|best|need|better|thanks|only)$/],
  ['v', 'versus', /^(?![\p{N}.]+$)\p{L}/u],
];

/** Writes out the chat abbreviations among lower-case words; `uses` tells the pack's own words. */
export function writeOut(
  words: readonly string[],
  uses: (word: string) => boolean,
): readonly (readonly string[])[] {
  return words.map((word, at) => {
    const always = ALWAYS.get(word);
    if (always) return always;
    if (uses(word)) return [word];
    const placed = AFTER.find(([short, , before]) => short === word && before.test(words[at - 1] ?? ''));
    return placed ? [placed[1]] : (UNLESS_USED.get(word) ?? [word]);
  });
}
