import { charGrams, GRAM_DIMENSIONS } from './charGrams.ts';
import { type Corpus, countsOf, type Held } from './corpus.ts';
import { type Features, ofEntries } from './features.ts';
import { invert } from './invertedIndex.ts';
import { countRows, eachInRow, rowMap, type SparseRows } from './sparse.ts';

/** The cosine of a text, given as its grams, with each whole entry (phrasings and answer) in character grams. */
export type EntryGrams = (grams: readonly number[], held?: Held) => Float64Array;

/** Builds the comparison with whole entries; a gram weighs the more the fewer entries have it (tf-idf). */
export function buildEntryGrams({ phrasings }: Corpus, features: Features): EntryGrams {
  const counts = countGrams(features);
  const weights = gramWeights(counts);
  const weigh = (count: number, gram: number) =>
    count > 0 ? (1 + Math.log(count)) * (weights[gram] ?? 0) : 0;
  const rows = {
    ...counts,
    values: counts.values.map((count, at) => weigh(count, counts.features[at] ?? 0)),
  };
  const squares = squareLengths(rows);
  const index = invert(rows, GRAM_DIMENSIONS);
  return (grams, held = {}) => {
    const asked = new Map([...countsOf(grams)].map(([gram, n]) => [gram, weigh(n, gram)]));
    const length = Math.hypot(...asked.values()) || 1;
    const products = new Float64Array(squares.length);
    index.addProducts({ features: [...asked.keys()], values: Float32Array.from(asked.values()) }, products);
    const cosines = products.map((product, entry) => product / (length * Math.sqrt(squares[entry] || 1)));
    const without = held.phrasing === undefined ? undefined : phrasings[held.phrasing];
    if (without && without.entry in squares) {
      const { entry } = without;
      const gone = countsOf(charGrams(without.words));
      const change = changeWithout(rowMap(counts, entry), gone, asked, weigh);
      const left = Math.sqrt(Math.max(1e-9, (squares[entry] ?? 0) + change.squares));
      cosines[entry] = ((products[entry] ?? 0) + change.product) / (length * left);
    }
    return cosines;
  };
}

/** Apart from the closures that stay: what one of them names, all of them keep. */
const countGrams = (features: Features): SparseRows =>
  countRows(
    ofEntries(features.grams, features).map((own, entry) => [...own, features.answerGrams[entry] ?? []]),
    GRAM_DIMENSIONS,
  );

const squareLengths = (rows: SparseRows): readonly number[] =>
  Array.from({ length: rows.starts.length - 1 }, (_, entry) => {
    let sum = 0;
    eachInRow(rows, entry, (_gram, value) => {
      sum += value * value;
    });
    return sum;
  });

function gramWeights({ starts, features }: SparseRows): Float64Array {
  const holders = new Float64Array(GRAM_DIMENSIONS);
  for (const gram of features) holders[gram] = (holders[gram] ?? 0) + 1;
  const entries = starts.length - 1;
  return holders.map((n) => Math.log(1 + entries / (n || 0.5)));
}

/** How an entry's square length and its product with what is asked change when the grams of a phrasing are taken out. */
function changeWithout(
  full: ReadonlyMap<number, number>,
  gone: ReadonlyMap<number, number>,
  asked: ReadonlyMap<number, number>,
  weigh: (count: number, gram: number) => number,
) {
  let squares = 0;
  let product = 0;
  for (const [gram, n] of gone) {
    const count = full.get(gram) ?? 0;
    const before = weigh(count, gram);
    const after = weigh(count - n, gram);
    squares += after * after - before * before;
    product += (after - before) * (asked.get(gram) ?? 0);
  }
  return { squares, product };
}
