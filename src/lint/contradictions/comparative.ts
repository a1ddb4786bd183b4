import { wordsOf } from '../../answer/text/words.ts';

/** Qualities that cells name, each with what says the same and what says the opposite. */
const QUALITIES: readonly (readonly [same: readonly string[], opposite: readonly string[]])[] = [
  [
    ['broad', 'wide', 'large', 'big'],
    ['narrow', 'small'],
  ],
  [['cheap'], ['expensive', 'dear', 'costly']],
  [['fast', 'quick'], ['slow']],
  [
    ['secure', 'safe', 'shielded'],
    ['insecure', 'unsafe', 'exposed', 'vulnerable'],
  ],
  [
    ['simple', 'easy'],
    ['complex', 'complicated', 'hard', 'difficult'],
  ],
  [['open'], ['closed', 'private', 'proprietary']],
  [['new', 'young'], ['old']],
  [['strong'], ['weak']],
  [['reliable', 'dependable'], ['unreliable']],
];

const NEGATING = new Set([
  'less',
  'least',
  'not',
  'no',
  'never',
  'hardly',
  'seldom',
  'neither',
  'nor',
  'without',
]);

/** The adjectives that a word may be a form of: cheaper → cheap, wider → wide, bigger → big, easier → easy. */
export function baseForms(word: string): readonly string[] {
  if (!/..er$/.test(word)) return [word];
  const bare = word.slice(0, -2);
  return [word, bare, `${bare}e`, bare.replace(/i$/, 'y'), bare.replace(/(.)\1$/, '$1')];
}

/** What a short text says of a quality: 1 that it has it, -1 that it has not or has the opposite, 0 neither or both. */
export function polarityIn(text: string, adjective: readonly string[]): -1 | 0 | 1 {
  const words = wordsOf(text);
  const { same, opposite } = sidesOf(adjective);
  const signs = words.flatMap((word, at) => {
    const forms = baseForms(word);
    const isSame = forms.some((form) => same.has(form));
    if (!isSame && !forms.some((form) => opposite.has(form))) return [];
    const isNegated = words.slice(Math.max(0, at - 2), at).some((before) => NEGATING.has(before));
    return [isSame === isNegated ? -1 : 1];
  });
  if (signs.includes(1)) return signs.includes(-1) ? 0 : 1;
  return signs.length === 0 ? 0 : -1;
}

function sidesOf(adjective: readonly string[]) {
  const sides = QUALITIES.flatMap(([one, other]) => [
    { same: one, opposite: other },
    { same: other, opposite: one },
  ]).filter(({ same }) => adjective.some((word) => same.includes(word)));
  return {
    same: new Set([...adjective, ...sides.flatMap(({ same }) => same)]),
    opposite: new Set(sides.flatMap(({ opposite }) => opposite)),
  };
}
