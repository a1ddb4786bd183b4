import { breakIn } from '../wrapLines.ts';
import type { Theme } from './picture.ts';
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
const MARGIN = 16;
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

/** The colours of a picture. Text and lines are told from what is beneath by brightness; no colour means anything. */
export interface Palette {
  /** Beneath everything. */
  readonly ground: string;
  /** Beneath headings and boxes. */
  readonly panel: string;
  readonly ink: string;
  /** Names and places: quieter than `ink`, and as readable. */
  readonly quiet: string;
  /** Lines between rows and around boxes. */
  readonly line: string;
  /** Bars and links. */
  readonly mark: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#ffffff',
    panel: '#eef1f8',
    ink: '#1b1f27',
    quiet: '#4a5163',
    line: '#c5cbd8',
    mark: '#3b4fc4',
  },
  dark: {
    ground: '#1f2127',
    panel: '#2c303a',
    ink: '#f1f3f7',
    quiet: '#b9c0cf',
    line: '#4b5160',
    mark: '#a9b6ff',
  },
};

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

const HEADING = { size: 19, bold: true };
const PLACE = { size: 13 };

/** The title of a picture, and its place among several on the right of it. */
export function headingSvg(title: string, { typeface, palette }: Tools, place = ''): Block {
  const taken = place === '' ? 0 : typeface.measure(place, PLACE) + 12;
  const lines = fitLines(title, INNER - taken, { typeface, face: HEADING });
  const heading = linesSvg(lines, { ...HEADING, x: 0, y: 0, fill: palette.ink });
  const beside =
    place === ''
      ? ''
      : textSvg(place, { ...PLACE, x: INNER, y: HEADING.size, fill: palette.quiet, anchor: 'end' });
  return stack([{ svg: heading.svg + beside, height: heading.height }, gap(8)]);
}
