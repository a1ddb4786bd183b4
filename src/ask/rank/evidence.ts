import type { Steps } from '../../base/steps.ts';
import { charGrams, GRAM_DIMENSIONS } from './charGrams.ts';
import { type Corpus, type Held, OUTSIDE, ownPhrasings } from './corpus.ts';
import { buildCosineSpace } from './cosineSpace.ts';
import { buildEntryGrams } from './entryGrams.ts';
import { type Features, featuresOf, ofEntries } from './features.ts';
import { type InvertedIndex, invert } from './invertedIndex.ts';
import { buildLikelihood } from './likelihood.ts';
import { localRidge, type Neighbour } from './localRidge.ts';
import { countRows } from './sparse.ts';
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
  readonly vocabulary: InvertedIndex;
  /** The themes of the pack, and whether a list of words mentions one. */
  readonly themes: ReadonlySet<string>;
  themed(words: readonly string[]): boolean;
  /** Gathers the evidence for a list of words. */
  testify(words: readonly string[], held?: Held): Evidence;
}

/** Builds all indexes over a corpus, one by one. */
export function* buildWitness(corpus: Corpus): Steps<Witness> {
  const { phrasings } = corpus;
  const terms = buildTerms([...ownPhrasings(corpus).map(({ words }) => words), ...corpus.answers]);
  yield;
  const features = yield* featuresOf(corpus, terms);
  const themes = buildThemes(corpus);
  yield;
  const weightOf = termWeights(features, terms);
  yield;
  const weightOfGram = gramWeights(features);
  yield;
  const spaces = {
    terms: yield* buildCosineSpace(features.terms, terms.size, weightOf),
    grams: yield* buildCosineSpace(features.grams, GRAM_DIMENSIONS, weightOfGram),
    masks: phrasings.map(({ words }) => themes.mask(words)),
  };
  const likelihood = buildLikelihood(corpus, features, terms);
  yield;
  const entryGrams = buildEntryGrams(corpus, features);
  yield;
  const testify = (words: readonly string[], held: Held = {}): Evidence => {
    const grams = charGrams(words);
    const singles = terms.singles(words);
    const text = {
      terms: spaces.terms.vectorOf([...singles, ...terms.pairs(words)]),
      grams: spaces.grams.vectorOf(grams),
      mask: themes.mask(words),
    };
    const eligible = (phrasing: number) =>
      phrasing !== held.phrasing && (held.entry === undefined || phrasings[phrasing]?.entry !== held.entry);
    const neighbours = localRidge(text, spaces, eligible);
    return {
      neighbours,
      ...sumByEntry(neighbours, corpus),
      likelihood: likelihood(singles, held),
      grams: entryGrams(grams, held),
      themes: themes.scores(words, held),
    };
  };
  return {
    terms,
    weightOf,
    vocabulary: vocabularyOf(features, terms),
    themes: themes.stems,
    themed: (words) => themes.mask(words) !== 0,
    testify,
  };
}

const vocabularyOf = (features: Features, { size }: Terms): InvertedIndex =>
  invert(
    countRows(
      ofEntries(features.singles, features).map((own, entry) => [
        ...own,
        features.answerSingles[entry] ?? [],
      ]),
      size,
      'texts',
    ),
    size,
  );

/** What a shared term weighs by its kind: rarity alone would take any unusual word for a topic. */
const KIND_WEIGHTS: Readonly<Record<TermKind, number>> = {
  group: 0.7,
  grammatical: 0.6,
  common: 0.85,
  word: 1,
  pair: 1,
};

function termWeights(features: Features, terms: Terms): WeightOf {
  const holders = countRows(ofEntries(features.terms, features), terms.size, 'texts');
  const { weights, unknown } = buildWeights(holders, sizesOf(features), terms.size);
  const known = new Set(holders.features);
  const weighed = weights.map((weight, term) => {
    const kind = terms.kindOf(term);
    return kind === 'group' && !known.has(term) ? 0 : weight * KIND_WEIGHTS[kind];
  });
  return (term) => weighed[term] ?? unknown;
}

function gramWeights(features: Features): WeightOf {
  const holders = countRows(ofEntries(features.grams, features), GRAM_DIMENSIONS, 'texts');
  const { weights, unknown } = buildWeights(holders, sizesOf(features), GRAM_DIMENSIONS);
  return (gram) => weights[gram] ?? unknown;
}

const sizesOf = ({ byEntry }: Features): number[] => byEntry.map((phrasings) => phrasings.length);

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
