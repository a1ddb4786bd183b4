import type { Entry } from '../knowledge/pack.ts';
import { type Finding, placeOf } from './finding.ts';
import { phrasingsOf, subjectsIn, type Tokenise, type Vocabulary } from './vocabulary.ts';

/** From this part of their words' weight in common on, two phrasings ask the same for all that an engine can see. */
const COLLIDES_FROM = 0.85;

interface Asked {
  readonly entry: Entry;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** The subjects it names, as one text. */
  readonly subjects: string;
}

/**
 * Phrasings of different entries that hold nearly the same words. Those that name other subjects do not
 * collide: “advantages of M2M” and “advantages of IoT” are meant to be alike.
 */
export function lintCollisions(
  entries: readonly Entry[],
  vocabulary: Vocabulary,
  tokenise: Tokenise,
): readonly Finding[] {
  const all = entries.flatMap((entry) =>
    phrasingsOf(entry).map((text): Asked => {
      const subjects = subjectsIn(tokenise(text)).toSorted().join();
      return { entry, text, words: vocabulary.contentWords(text), subjects };
    }),
  );
  return [...alike(all, vocabulary).values()].flatMap((group) =>
    group.flatMap((later, index) =>
      group
        .slice(0, index)
        .filter((earlier) => collide(earlier, later, vocabulary))
        .map((earlier) => finding(earlier, later, vocabulary)),
    ),
  );
}

/** Phrasings by their weightiest word: those that differ in it have too little in common. */
function alike(all: readonly Asked[], { weightOf }: Vocabulary): ReadonlyMap<string, readonly Asked[]> {
  const groups = new Map<string, Asked[]>();
  for (const asked of all) {
    const [heaviest] = [...asked.words].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
    if (heaviest === undefined) continue;
    const group = groups.get(heaviest) ?? [];
    groups.set(heaviest, group);
    group.push(asked);
  }
  return groups;
}

function collide(one: Asked, other: Asked, { weightOf }: Vocabulary): boolean {
  if (one.entry === other.entry || one.subjects !== other.subjects) return false;
  const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + weightOf(word), 0);
  const shared = [...one.words].filter((word) => other.words.has(word));
  const union = [...new Set([...one.words, ...other.words])];
  return weight(shared) >= COLLIDES_FROM * weight(union);
}

const finding = (earlier: Asked, later: Asked, vocabulary: Vocabulary): Finding => ({
  severity: 'warning',
  check: 'phrasings-collide',
  ...placeOf(later.entry),
  message: `“${later.text}” asks in the same words as “${earlier.text}” of ${earlier.entry.id}`,
  fix: `drop one of the two, or tell them apart: ${[later, earlier]
    .map(({ entry }) => lead(entry, entry === later.entry ? earlier.entry : later.entry, vocabulary))
    .join(', ')}`,
});

/** The words that lead to one entry and never to the other, the most used first. */
function lead(to: Entry, against: Entry, { contentWords, weightOf, shown }: Vocabulary): string {
  const taken = new Set(phrasingsOf(against).flatMap((text) => [...contentWords(text)]));
  const uses = new Map<string, number>();
  for (const word of phrasingsOf(to).flatMap((text) => [...contentWords(text)]))
    if (!taken.has(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const best = [...uses]
    .sort(([a, n], [b, m]) => m - n || weightOf(b) - weightOf(a) || (a < b ? -1 : 1))
    .slice(0, 3);
  const words = best.map(([word]) => `“${shown(word)}”`).join(' or ');
  return words === '' ? `no word leads to ${to.id} alone yet` : `${words} for ${to.id}`;
}
