import type { Palette } from './palette.ts';
import { BOLD, FAMILY, type Face, type Typeface } from './typeface.ts';

/** What a drawing has to work with. */
export interface Tools {
  readonly typeface: Typeface;
  readonly palette: Palette;
}

/** Part of an SVG, drawn from its own top, and how high it is in pixels. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

/**
 * Every picture is this many pixels wide, before it is scaled. Discord gives a picture 550 by 550 on a desktop and
 * some 320 in width on a phone, so what is half as high again as wide is read at nearly its own size on both.
 */
export const WIDTH = 360;
/** Around everything. */
export const MARGIN = 16;
/** What is left between the margins. */
export const INNER = WIDTH - 2 * MARGIN;

/** Where a text begins and how it is set; `y` is its baseline. */
export interface TextAt extends Face {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export const textSvg = (text: string, { x, y, size, bold, fill, anchor = 'start' }: TextAt): string =>
  `<text x="${round(x)}" y="${round(y)}" font-family="${FAMILY}" font-size="${size}" font-weight="${bold ? BOLD : 400}" ` +
  `fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const boxSvg = ({ x, y, width, height }: Box, fill: string, stroke = 'none', radius = 6): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" ` +
  `fill="${fill}" stroke="${stroke}"/>`;

export const lineSvg = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: { readonly colour: string; readonly width: number },
): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ` +
  `stroke="${stroke.colour}" stroke-width="${stroke.width}"/>`;

/** Lines of text below one another, and the height they take; `y` is the top. */
export function linesSvg(lines: readonly string[], at: TextAt): Block {
  const step = lineHeight(at.size);
  const svg = lines.map((line, row) => textSvg(line, { ...at, y: at.y + row * step + at.size }));
  return { svg: svg.join(''), height: lines.length * step };
}

export const lineHeight = (size: number): number => Math.round(size * 1.3);

/** Blocks one below the other. */
export function stack(blocks: readonly Block[]): Block {
  let height = 0;
  const svg = blocks.map((block) => {
    const moved = `<g transform="translate(0 ${round(height)})">${block.svg}</g>`;
    height += block.height;
    return moved;
  });
  return { svg: svg.join(''), height };
}

/** An empty stretch. */
export const gap = (height: number): Block => ({ svg: '', height });

/** A whole picture: the blocks within margins, on the ground. */
export function sheet(blocks: readonly Block[], { palette }: Tools): string {
  const { svg, height } = stack([gap(MARGIN), ...blocks, gap(MARGIN)]);
  const size = `width="${WIDTH}" height="${Math.ceil(height)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${WIDTH} ${Math.ceil(height)}">` +
    `<rect ${size} fill="${palette.ground}"/><g transform="translate(${MARGIN} 0)">${svg}</g></svg>`
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Control characters, which XML does not take at all, become spaces. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ENTITIES.get(char) ?? char).replace(/\p{Cc}/gu, ' ');
