import { breakIn } from '../wrapLines.ts';
import type { Face, Typeface } from './typeface.ts';

/** Breaks a text between words into lines of at most `width` pixels; a longer word is broken itself. */
export function fitLines(
  text: string,
  width: number,
  set: { typeface: Typeface; face: Face },
): readonly string[] {
  const fits = (line: string) => set.typeface.measure(line, set.face) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(...pieces(word, fits));
  }
  return lines.length > 0 ? lines : [''];
}

/** A word in as few pieces as fit, at least a character each. */
function pieces(word: string, fits: (piece: string) => boolean): readonly string[] {
  const chars = [...word];
  if (chars.length < 2 || fits(word)) return [word];
  let length = chars.length - 1;
  while (length > 1 && !fits(chars.slice(0, length).join(''))) length -= 1;
  const at = breakIn(chars.slice(0, length).join(''));
  return [word.slice(0, at), ...pieces(word.slice(at), fits)];
}
