import type { LeaveOut, SearchIndex } from '../index/searchIndex.ts';
import { addProducts, countsOf, invert, valueAt } from '../index/sparseRows.ts';
import { GRAM_DIMENSIONS } from '../index/terms.ts';

/** Every document's feature for the grams of a question, in an array that the next call overwrites. */
export type EntryGrams = (grams: readonly number[], out: LeaveOut) => Float64Array;

/**
 * The cosine of a question with a whole document (phrasings and answer) in character grams, 0 to 1; a gram weighs the
 * more the fewer documents have it (tf-idf). It sees what stems and spelling repair do not.
 */
export function buildEntryGrams({
  documentGrams,
  phrasingGrams,
  phrasings,
  phrasingsOf,
}: SearchIndex): EntryGrams {
  const { starts, columns, values } = documentGrams;
  const holders = new Float64Array(GRAM_DIMENSIONS);
  for (const gram of columns) holders[gram] = (holders[gram] ?? 0) + 1;
  const idf = holders.map((n) => Math.log(1 + phrasingsOf.length / (n || 0.5)));
  const weigh = (gram: number, count: number) => (count > 0 ? (1 + Math.log(count)) * (idf[gram] ?? 0) : 0);
  const weighed = values.map((count, at) => weigh(columns[at] ?? 0, count));
  const lengths = Float64Array.from(phrasingsOf, (_, document) => {
    let squares = 0;
    for (const weight of weighed.subarray(starts[document], starts[document + 1])) squares += weight * weight;
    return Math.sqrt(squares) || 1;
  });
  const postings = invert({ starts, columns, values: weighed }, GRAM_DIMENSIONS);
  const cosines = new Float64Array(phrasingsOf.length);
  const without = (document: number, phrasing: number, asked: ReadonlyMap<number, number>) => {
    let [product, squares] = [0, 0];
    for (let place = starts[document] ?? 0; place < (starts[document + 1] ?? 0); place++) {
      const gram = columns[place] ?? 0;
      const left = weigh(gram, (values[place] ?? 0) - valueAt(phrasingGrams, phrasing, gram));
      squares += left * left;
      product += left * (asked.get(gram) ?? 0);
    }
    return product / (Math.sqrt(squares) || 1);
  };
  return (grams, { phrasing }) => {
    const counted = [...countsOf(grams)].map(([gram, count]) => [gram, weigh(gram, count)] as const);
    const length = Math.sqrt(counted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    const asked = new Map(counted.map(([gram, weight]) => [gram, weight / length]));
    cosines.fill(0);
    addProducts(postings, { columns: [...asked.keys()], values: [...asked.values()] }, cosines);
    for (let document = 0; document < cosines.length; document++)
      cosines[document] = (cosines[document] ?? 0) / (lengths[document] ?? 1);
    const own = phrasing === undefined ? undefined : phrasings[phrasing]?.document;
    if (phrasing !== undefined && own !== undefined && own in cosines)
      cosines[own] = without(own, phrasing, asked);
    return cosines;
  };
}
