import { charGrams, GRAM_DIMENSIONS } from './charGrams.ts';
import { type Corpus, countsOf, type Held, OUTSIDE, ownPhrasings } from './corpus.ts';
import { buildCosineSpace } from './cosineSpace.ts';
import { buildEntryGrams } from './entryGrams.ts';
import { buildLikelihood } from './likelihood.ts';
import { localRidge, type Neighbour } from './localRidge.ts';
import { buildTerms, type TermKind, type Terms } from './terms.ts';
import { buildThemes } from './themes.ts';
import { buildWeights, type WeightOf } from './weights.ts';

/** What speaks for each entry, by its number, from four sides. */
export interface Evidence {
  /** The phrasings near the text, best first, and what each contributes. */
  readonly neighbours: readonly Neighbour[];
  /** The sum of the neighbours' weights. */
  readonly ridge: Float64Array;
  /** The same sum for what nobody asks a pack. */
  readonly outside: number;
  readonly likelihood: Float64Array;
  readonly grams: Float64Array;
  readonly themes: Float64Array;
}

export interface Witness {
  readonly terms: Terms;
  /** How much a term says, as the cosines weigh it. */
  readonly weightOf: WeightOf;
  /** For each entry, how many of its texts (phrasings and answer) hold a term. */
  readonly vocabulary: readonly ReadonlyMap<number, number>[];
  /** The themes of the pack, and whether a list of words mentions one. */
  readonly themes: ReadonlySet<string>;
  themed(words: readonly string[]): boolean;
  /** Gathers the evidence for a list of words. */
  testify(words: readonly string[], held?: Held): Evidence;
}

/** Builds all indexes over a corpus. */
export function buildWitness(corpus: Corpus): Witness {
  const { phrasings, answers } = corpus;
  const own = ownPhrasings(corpus);
  const terms = buildTerms([...own.map((phrasing) => phrasing.words), ...answers]);
  const weightOf = termWeights(corpus, terms);
  const gramWeights = buildWeights(
    own,
    own.map(({ words }) => charGrams(words)),
  );
  const themes = buildThemes(corpus);
  const spaces = {
    terms: buildCosineSpace(
      phrasings.map(({ words }) => terms.all(words)),
      terms.size,
      weightOf,
    ),
    grams: buildCosineSpace(
      phrasings.map(({ words }) => charGrams(words)),
      GRAM_DIMENSIONS,
      gramWeights,
    ),
    masks: phrasings.map(({ words }) => themes.mask(words)),
  };
  const likelihood = buildLikelihood(corpus, terms);
  const entryGrams = buildEntryGrams(corpus);
  const testify = (words: readonly string[], held: Held = {}): Evidence => {
    const text = {
      terms: spaces.terms.vectorOf(terms.all(words)),
      grams: spaces.grams.vectorOf(charGrams(words)),
      mask: themes.mask(words),
    };
    const eligible = (phrasing: number) =>
      phrasing !== held.phrasing && (held.entry === undefined || phrasings[phrasing]?.entry !== held.entry);
    const neighbours = localRidge(text, spaces, eligible);
    return {
      neighbours,
      ...sumByEntry(neighbours, corpus),
      likelihood: likelihood(words, held),
      grams: entryGrams(words, held),
      themes: themes.scores(words, held),
    };
  };
  return {
    terms,
    weightOf,
    vocabulary: vocabularyOf(corpus, terms),
    themes: themes.stems,
    themed: (words) => themes.mask(words) !== 0,
    testify,
  };
}

function vocabularyOf({ phrasings, answers }: Corpus, terms: Terms): ReadonlyMap<number, number>[] {
  const texts = answers.map((answer) => [...new Set(terms.singles(answer))]);
  for (const { entry, words } of phrasings) texts[entry]?.push(...new Set(terms.singles(words)));
  return texts.map(countsOf);
}

/** What a shared term weighs by its kind: rarity alone would take any unusual word for a topic. */
const KIND_WEIGHTS: Readonly<Record<TermKind, number>> = {
  group: 0.7,
  grammatical: 0.6,
  common: 0.85,
  word: 1,
  pair: 1,
};

function termWeights(corpus: Corpus, terms: Terms): WeightOf {
  const own = ownPhrasings(corpus);
  const features = own.map(({ words }) => terms.all(words));
  const weights = buildWeights(own, features);
  const known = new Set(features.flat());
  return (term) => {
    const kind = terms.kindOf(term);
    if (kind === 'group' && !known.has(term)) return 0;
    return weights(term) * KIND_WEIGHTS[kind];
  };
}

function sumByEntry(neighbours: readonly Neighbour[], { phrasings, answers }: Corpus) {
  const ridge = new Float64Array(answers.length);
  let outside = 0;
  for (const { phrasing, weight } of neighbours) {
    const entry = phrasings[phrasing]?.entry ?? OUTSIDE;
    if (entry === OUTSIDE) outside += weight;
    else ridge[entry] = (ridge[entry] ?? 0) + weight;
  }
  return { ridge, outside };
}
