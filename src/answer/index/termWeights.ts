import type { SparseRows } from './sparseRows.ts';

/**
 * Weighs terms or grams by two things, in equal parts: how rare they are among phrasings (ln(1 + N / n), Salton and
 * Buckley 1988), and how much they tell about the document: the divergence of the documents that use them from all
 * documents. Five phrasings of one document make a word telling, five of five documents do not.
 *
 * `holders` has for each document how many of its phrasings have a term, `sizes` how many phrasings it has.
 */
export function termWeights(
  { starts, columns, values }: SparseRows,
  sizes: readonly number[],
  width: number,
): { readonly weights: Float64Array; readonly unknown: number } {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const counts = new Float64Array(width);
  columns.forEach((term, at) => {
    counts[term] = (counts[term] ?? 0) + (values[at] ?? 0);
  });
  const divergences = new Float64Array(width);
  const others = new Float64Array(width).fill(1);
  sizes.forEach((size, document) => {
    const share = size / total;
    const end = starts[document + 1] ?? 0;
    for (let place = starts[document] ?? 0; place < end; place++) {
      const term = columns[place] ?? 0;
      const within = ((values[place] ?? 0) + share) / ((counts[term] ?? 0) + 1);
      divergences[term] = (divergences[term] ?? 0) + within * Math.log(within / share);
      others[term] = (others[term] ?? 0) - share;
    }
  });
  // A term that no phrasing has could mean any document: half of the most that a term can tell.
  const unknown = Math.sqrt(Math.log(1 + 2 * total) * 0.5 * Math.log(Math.max(2, sizes.length)));
  const weights = counts.map((count, term) => {
    if (count === 0) return unknown;
    const rest = others[term] ?? 0;
    const spread = rest > 1e-9 ? (rest / (count + 1)) * Math.log(count + 1) : 0;
    const divergence = Math.max(0, (divergences[term] ?? 0) - spread);
    return Math.sqrt(Math.log(1 + total / count) * (divergence + LEAST));
  });
  return { weights, unknown };
}

/** Terms that tell nothing about the document keep a little weight: they tell the form of the question. */
const LEAST = 0.02;
