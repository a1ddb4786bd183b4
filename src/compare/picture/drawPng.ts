import { Resvg } from '@resvg/resvg-js';
import { barsSvg } from './barsSvg.ts';
import type { Tools } from './canvas.ts';
import { PALETTES } from './palette.ts';
import type { Picture, Theme } from './picture.ts';
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
