/** Characters of somebody's words that an error repeats. */
const ROOM = 60;

/** Somebody's words to be repeated in a sentence: without mark-up, mentions or links, and not long. */
export function plainWords(words: string): string {
  const plain = words
    .replace(/[^\p{L}\p{M}\p{N}.,'’+&-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.length <= ROOM ? plain : `${plain.slice(0, ROOM).trimEnd()}…`;
}
