import { COMMON, LATER, PARTICLE_VERBS, PARTICLES, type Pair, SIBLINGS, UNSEEN } from './pairs.ts';

/** How a text was turned into the question for something else. */
export type TurnKind =
  | 'common opposite'
  | 'unseen opposite'
  | 'later opposite'
  | 'negated'
  | 'number'
  | 'another thing';

/** A text with one word turned. */
export interface Turned {
  readonly kind: TurnKind;
  readonly text: string;
  /** The word that the text did not have before. */
  readonly word: string;
}

const INFLECTIONS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => (/(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`),
  (word) => `${stemFor(word)}ing`,
  (word) => `${stemFor(word)}ed`,
];

/** `save` → `sav`, `stop` → `stopp`. */
function stemFor(word: string): string {
  return /^[^aeiou]*[aeiou][bdgmnpt]$/.test(word) ? word + word.slice(-1) : word.replace(/e$/, '');
}

const PARTICLE_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  PARTICLES.flatMap(([a, b]) => [
    [a, [b]],
    [b, [a]],
  ]),
);

const LISTS: readonly (readonly [TurnKind, readonly Pair[]])[] = [
  ['common opposite', COMMON],
  ['unseen opposite', UNSEEN],
  ['later opposite', LATER],
  ['another thing', SIBLINGS],
];

/** Every form of a word → the opposites' same form. */
const FORMS: ReadonlyMap<TurnKind, ReadonlyMap<string, readonly string[]>> = new Map(
  LISTS.map(([kind, pairs]) => [kind, formsOf(pairs)]),
);

/** All that `text` can be turned into by one word. */
export function turnsOf(text: string): Turned[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu)];
  const swapped = words.flatMap(({ 0: word, index }, at) => {
    const rest = text.slice(index + word.length);
    return othersFor({ word: word.toLowerCase(), before: words[at - 1]?.[0].toLowerCase() ?? '', rest }).map(
      ({ kind, other }) => ({ kind, word: other, text: text.slice(0, index) + other + rest }),
    );
  });
  return [...swapped, ...negated(text)];
}

/** A word between what stands before and behind it. */
interface Place {
  readonly word: string;
  readonly before: string;
  readonly rest: string;
}

type Other = { readonly kind: TurnKind; readonly other: string };

function othersFor({ word, before, rest }: Place): Other[] {
  const listed = [...FORMS].flatMap(([kind, forms]) =>
    (forms.get(word) ?? []).map((other) => ({ kind, other })),
  );
  const particles = PARTICLE_VERBS.includes(before) ? (PARTICLE_FORMS.get(word) ?? []) : [];
  const opposite = particles.map((other): Other => ({ kind: 'common opposite', other }));
  const isModel =
    /^\d+$/.test(word) && /^\p{L}/u.test(before) && !/^\s+(?!or\b|and\b|vs\b|is\b)\p{L}/u.test(rest);
  return [
    ...listed,
    ...opposite,
    ...(isModel ? [{ kind: 'number', other: String(Number(word) + 3) } as const] : []),
  ];
}

/** What is asked made what is not wanted; none where the text asks in another way. */
function negated(text: string): Turned[] {
  const turned = text
    .replace(/^(how|when) (do|can|should) (i|you|we) (?!not\b)/i, '$1 $2 $3 not ')
    .replace(/^(how|when) to (?!not\b)/i, '$1 not to ');
  return turned === text ? [] : [{ kind: 'negated', word: 'not', text: turned }];
}

function formsOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [a, b] of pairs)
    for (const inflect of INFLECTIONS)
      for (const [from, to] of [
        [inflect(a), inflect(b)],
        [inflect(b), inflect(a)],
      ] as const)
        forms.set(from, [...new Set([...(forms.get(from) ?? []), to])]);
  return forms;
}
