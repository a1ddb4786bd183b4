import { Resvg } from '@resvg/resvg-js';
import {
  type Block,
  boxSvg,
  fitLines,
  gap,
  headingSvg,
  INNER,
  linesSvg,
  PALETTES,
  sheet,
  stack,
  type Tools,
  textSvg,
} from './canvas.ts';
import type { BarsPicture, Picture, Theme } from './picture.ts';
import { tableSvg } from './tableSvg.ts';
import { topologySvg } from './topologySvg.ts';
import { FAMILY, FONT_FILES, openTypeface, type Typeface } from './typeface.ts';

/** Pixels of the PNG for each pixel of the drawing: sharp on a phone's display. */
export const SCALE = 2.5;

let opened: Typeface | undefined;

/**
 * Draws a picture as PNG. Takes a moment and some memory: in the bot it runs in a worker, see painter.ts.
 * @throws Error where a text has characters that the typeface lacks: a picture with gaps tells less than the text.
 */
export function drawPng(picture: Picture, theme: Theme): Uint8Array {
  opened ??= openTypeface();
  const missing = opened.missing(JSON.stringify(picture));
  if (missing.length > 0) throw new Error(`${FAMILY} has no letters for ${missing.slice(0, 10).join(' ')}.`);
  const svg = svgOf(picture, { typeface: opened, palette: PALETTES[theme] });
  const font = { fontFiles: [...FONT_FILES], loadSystemFonts: false, defaultFontFamily: FAMILY };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: SCALE } }).render().asPng();
}

/** The drawing, before it becomes pixels. */
export function svgOf(picture: Picture, tools: Tools): string {
  switch (picture.kind) {
    case 'table':
      return tableSvg(picture, tools);
    case 'topology':
      return topologySvg(picture, tools);
    case 'bars':
      return barsSvg(picture, tools);
  }
}

const TITLE = { size: 15, bold: true };
const POINTS = { size: 15 };
const THICK = 16;

/** Points as bars with one scale: the title above its bar, the number after it; a bar of nothing is a thin line. */
function barsSvg({ title, bars }: BarsPicture, tools: Tools): string {
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
