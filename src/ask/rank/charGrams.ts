/** Features of `charGrams` are below this. A few grams of a pack share a number; that costs nothing measurable. */
export const GRAM_DIMENSIONS = 1 << 16;

/**
 * The runs of 3 and 4 characters of each word and of its edges, as numbers (FNV-1a, folded to 16 bits). They make
 * `differnce` resemble `difference` where no repair was possible.
 */
export function charGrams(words: readonly string[]): number[] {
  const grams: number[] = [];
  for (const word of words) {
    const text = `_${word}_`;
    for (let from = 0; from + 3 <= text.length; from++) {
      let hash = 0x811c9dc5;
      for (let at = from; at < text.length && at < from + 4; at++) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
        if (at >= from + 2) grams.push(((hash >>> 16) ^ hash) & (GRAM_DIMENSIONS - 1));
      }
    }
  }
  return grams;
}
