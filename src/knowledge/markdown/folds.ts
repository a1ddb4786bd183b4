import type { Folded } from './shown.ts';

/** The beginning and the end of what is folded, as HTML has it. */
export const FOLDS = /<\/?details\b[^>]*>/iu;

/** What stands for them while a text is put together. Unicode keeps these for the inside of programs. */
const BEGINS = '\ufdd6';
const ENDS = '\ufdd7';

/** HTML with the beginnings and ends of folds in it as signs, and what stands between them as `shown` has it. */
export const foldsOf = (html: string, shown: (html: string) => string): string =>
  html
    .split(/(<\/?details\b[^>]*>)/iu)
    .map((part) => {
      if (FOLDS.test(part)) return part.startsWith('</') ? ENDS : BEGINS;
      return part.trim() === '' ? '' : shown(part.trim());
    })
    .filter((part) => part !== '')
    .join('\n\n');

/** The text without these signs, and in parts where it has some that begin and end. */
export function unfolded(marked: string): { readonly text: string; readonly folded?: Folded } {
  if (!marked.includes(BEGINS) && !marked.includes(ENDS)) return { text: marked };
  const text = tidy(marked.replace(/[\ufdd6\ufdd7]/gu, ''));
  const pieces = outermost(marked);
  if (!pieces) return { text };
  const parts = pieces.flatMap(({ isFolded, text: own }) => (isFolded ? [partOf(own)] : []));
  const above = pieces.map((piece) => (piece.isFolded ? lineFor(partOf(piece.text).summary) : piece.text));
  return { text, folded: { text: tidy(above.join('')), parts } };
}

const tidy = (text: string): string => text.replace(/\n{3,}/gu, '\n\n').trim();

/** What leads to a part, in its place. */
const lineFor = (summary: string): string => (summary === '' ? '' : `▸ **${summary}**`);

interface Piece {
  readonly isFolded: boolean;
  readonly text: string;
}

/** What is folded and what is not, one after the other; undefined where a fold does not begin or end. */
function outermost(marked: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: sign, index } of marked.matchAll(/[\ufdd6\ufdd7]/gu)) {
    const before = depth;
    depth += sign === BEGINS ? 1 : -1;
    if (depth < 0) return undefined;
    if (before > 0 && depth > 0) continue;
    pieces.push({ isFolded: before > 0, text: marked.slice(from, index).replace(/[\ufdd6\ufdd7]/gu, '') });
    from = index + 1;
  }
  return depth === 0 ? [...pieces, { isFolded: false, text: marked.slice(from) }] : undefined;
}

/** A part with its summary, which stands above it in bold. */
function partOf(folded: string): Folded['parts'][number] {
  const [whole = '', summary = ''] = /^\s*\*\*(.+)\*\*[ \t]*(?:\n|$)/u.exec(folded) ?? [];
  const plain = summary.replace(/__|[*`~[\]]|\(https?:[^)]*\)|\\(?=[^\p{L}\p{N}\s])/gu, '').trim();
  return { summary: plain, text: tidy(folded.slice(whole.length)) };
}
