import type { Problem } from './problem.ts';

/** What Node puts in the place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/** The first place of a text that was not saved as UTF-8, as older editors do; undefined where it all was. */
export function damagedText(file: string, text: string, firstLine = 1): Problem | undefined {
  const offset = text.indexOf(REPLACEMENT);
  if (offset === -1) return undefined;
  const line = text.slice(0, offset).split('\n').length + firstLine - 1;
  const message = 'holds a character that is not UTF-8; save the file with the encoding UTF-8';
  return { file, line, field: '', message };
}
