import { charGrams, GRAM_DIMENSIONS } from './charGrams.ts';
import { type Corpus, countsOf, type Held } from './corpus.ts';
import { invert, type SparseVector, sparseVector, valueAt } from './sparse.ts';

/** The cosine of a text with each whole entry (phrasings and answer) in character grams. */
export type EntryGrams = (words: readonly string[], held?: Held) => Float64Array;

/** Builds the comparison with whole entries; a gram weighs the more the fewer entries have it (tf-idf). */
export function buildEntryGrams(corpus: Corpus): EntryGrams {
  const counts = corpus.answers.map((answer, entry) => {
    const own = corpus.phrasings.filter((phrasing) => phrasing.entry === entry);
    return sparseVector(countsOf([...own.flatMap(({ words }) => charGrams(words)), ...charGrams(answer)]));
  });
  const weights = gramWeights(counts);
  const weigh = (count: number, gram: number) =>
    count > 0 ? (1 + Math.log(count)) * (weights[gram] ?? 0) : 0;
  const vectors = counts.map(({ features, values }) => ({
    features,
    values: values.map((count, i) => weigh(count, features[i] ?? 0)),
  }));
  const squares = vectors.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0));
  const index = invert(vectors, GRAM_DIMENSIONS);
  return (words, held = {}) => {
    const asked = sparseVector(
      new Map([...countsOf(charGrams(words))].map(([gram, n]) => [gram, weigh(n, gram)])),
    );
    const length = Math.hypot(...asked.values) || 1;
    const products = new Float64Array(counts.length);
    index.addProducts(asked, products);
    const cosines = products.map((product, entry) => product / (length * Math.sqrt(squares[entry] || 1)));
    const without = held.phrasing === undefined ? undefined : corpus.phrasings[held.phrasing];
    const full = without && counts[without.entry];
    if (without && full) {
      const entry = without.entry;
      const change = changeWithout(full, countsOf(charGrams(without.words)), asked, weigh);
      const left = Math.sqrt(Math.max(1e-9, (squares[entry] ?? 0) + change.squares));
      cosines[entry] = ((products[entry] ?? 0) + change.product) / (length * left);
    }
    return cosines;
  };
}

function gramWeights(counts: readonly SparseVector[]): Float64Array {
  const holders = new Uint32Array(GRAM_DIMENSIONS);
  for (const { features } of counts) for (const gram of features) holders[gram] = (holders[gram] ?? 0) + 1;
  return Float64Array.from(holders, (n) => Math.log(1 + counts.length / (n || 0.5)));
}

/** How an entry's square length and its product with what is asked change when the grams of a phrasing are taken out. */
function changeWithout(
  full: SparseVector,
  gone: ReadonlyMap<number, number>,
  asked: SparseVector,
  weigh: (count: number, gram: number) => number,
) {
  let squares = 0;
  let product = 0;
  for (const [gram, n] of gone) {
    const count = valueAt(full, gram);
    const before = weigh(count, gram);
    const after = weigh(count - n, gram);
    squares += after * after - before * before;
    product += (after - before) * valueAt(asked, gram);
  }
  return { squares, product };
}
