import { type Block, gap, INNER, linesSvg, stack, type Tools, textSvg } from './canvas.ts';
import { fitLines } from './fitLines.ts';

const TITLE = { size: 19, bold: true };
const PLACE = { size: 13 };

/** The title of a picture, and its place among several on the right of it. */
export function headingSvg(title: string, { typeface, palette }: Tools, place = ''): Block {
  const taken = place === '' ? 0 : typeface.measure(place, PLACE) + 12;
  const lines = fitLines(title, INNER - taken, { typeface, face: TITLE });
  const heading = linesSvg(lines, { ...TITLE, x: 0, y: 0, fill: palette.ink });
  const beside =
    place === ''
      ? ''
      : textSvg(place, { ...PLACE, x: INNER, y: TITLE.size, fill: palette.quiet, anchor: 'end' });
  return stack([{ svg: heading.svg + beside, height: heading.height }, gap(8)]);
}
