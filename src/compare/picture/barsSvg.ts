import { type Block, boxSvg, gap, INNER, linesSvg, sheet, stack, type Tools, textSvg } from './canvas.ts';
import { fitLines } from './fitLines.ts';
import { headingSvg } from './headingSvg.ts';
import type { BarsPicture } from './picture.ts';

const TITLE = { size: 15, bold: true };
const POINTS = { size: 15 };
const THICK = 16;

/** Points as bars with one scale: the title above its bar, the number after it; a bar of nothing is a thin line. */
export function barsSvg({ title, bars }: BarsPicture, tools: Tools): string {
  const most = Math.max(1, ...bars.map(({ points }) => points));
  const words = bars.map(({ points, note }) => (note === undefined ? `${points}` : `${points} (${note})`));
  const room = INNER - 10 - Math.max(0, ...words.map((word) => tools.typeface.measure(word, POINTS)));
  const rows = bars.map((bar, index) =>
    barRow(bar.title, { length: (Math.max(0, bar.points) / most) * room, words: words[index] ?? '' }, tools),
  );
  return sheet([headingSvg(title, tools), ...rows], tools);
}

function barRow(
  title: string,
  { length, words }: { readonly length: number; readonly words: string },
  { typeface, palette }: Tools,
): Block {
  const lines = fitLines(title, INNER, { typeface, face: TITLE });
  const width = Math.max(2, length);
  const bar = boxSvg({ x: 0, y: 2, width, height: THICK }, palette.mark, 'none', 2);
  const number = textSvg(words, { ...POINTS, x: width + 8, y: 2 + THICK - 3, fill: palette.ink });
  return stack([
    linesSvg(lines, { ...TITLE, x: 0, y: 0, fill: palette.ink }),
    { svg: bar + number, height: THICK + 4 },
    gap(10),
  ]);
}
