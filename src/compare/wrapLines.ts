/** Breaks a text between words into lines of at most `width` characters; a longer word is broken itself. */
export function wrapLines(text: string, width: number): readonly string[] {
  const words = text.split(/\s+/).flatMap((word) => pieces(word, width));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word];
  const at = breakIn(word.slice(0, width));
  return [word.slice(0, at), ...pieces(word.slice(at), width)];
}

/** Where the beginning of a word is best broken: after its last hyphen or slash, else at its end. */
export const breakIn = (beginning: string): number =>
  Math.max(beginning.lastIndexOf('-'), beginning.lastIndexOf('/')) + 1 || beginning.length;
