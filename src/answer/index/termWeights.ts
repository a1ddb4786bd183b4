import type { SparseRows } from './sparseRows.ts';

/** Terms that tell nothing about the document keep a little weight: they tell the form of the question. */
const LEAST = 0.02;

/**
 * Weighs terms or grams by two things, in equal parts: how rare they are among phrasings (ln(1 + N / n), Salton and
 * Buckley 1988), and how much they tell about the document: the divergence of the documents that use them from all
 * documents. Five phrasings of one document make a word telling, five of five documents do not.
 *
 * `rows` are the phrasings, `phrasingsOf` has those of each document.
 */
export function termWeights(
  rows: SparseRows,
  phrasingsOf: readonly (readonly number[])[],
  width: number,
): { readonly weights: Float64Array; readonly unknown: number } {
  const total = phrasingsOf.reduce((sum, own) => sum + own.length, 0);
  const counts = new Float64Array(width);
  for (const own of phrasingsOf) count(rows, own, counts);
  const divergences = new Float64Array(width);
  const others = new Float64Array(width).fill(1);
  const holders = new Float64Array(width);
  for (const own of phrasingsOf) {
    const share = own.length / total;
    for (const term of count(rows, own, holders)) {
      const within = ((holders[term] ?? 0) + share) / ((counts[term] ?? 0) + 1);
      divergences[term] = (divergences[term] ?? 0) + within * Math.log(within / share);
      others[term] = (others[term] ?? 0) - share;
      holders[term] = 0;
    }
  }
  // A term that no phrasing has could mean any document: half of the most that a term can tell.
  const unknown = Math.sqrt(Math.log(1 + 2 * total) * 0.5 * Math.log(Math.max(2, phrasingsOf.length)));
  const weights = counts.map((count, term) => {
    if (count === 0) return unknown;
    const rest = others[term] ?? 0;
    const spread = rest > 1e-9 ? (rest / (count + 1)) * Math.log(count + 1) : 0;
    const divergence = Math.max(0, (divergences[term] ?? 0) - spread);
    return Math.sqrt(Math.log(1 + total / count) * (divergence + LEAST));
  });
  return { weights, unknown };
}

/** Counts how many of some rows have each term; returns the terms that none had before. */
function count({ starts, columns }: SparseRows, rows: readonly number[], into: Float64Array): number[] {
  const met: number[] = [];
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place++) {
      const term = columns[place] ?? 0;
      const before = into[term] ?? 0;
      if (before === 0) met.push(term);
      into[term] = before + 1;
    }
  }
  return met;
}
