import { expect, test } from 'vitest';
import { fitLines, PALETTES, WIDTH } from '../../../src/compare/picture/canvas.ts';
import { drawPng, SCALE, svgOf } from '../../../src/compare/picture/drawPng.ts';
import { BOLD, openTypeface } from '../../../src/compare/picture/typeface.ts';
import { WIDE, WORD } from './wide.ts';

const typeface = openTypeface();

const TEXT =
  /<text x="([\d.-]+)" y="[\d.-]+" [^>]*font-size="(\d+)" font-weight="(\d+)"[^>]*text-anchor="(\w+)">([^<]*)</g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);

/** From where to where each text of a drawing reaches. */
const textsIn = (svg: string) =>
  [...svg.matchAll(TEXT)].map(([, x = '', size = '', weight, anchor, escaped = '']) => {
    const text = escaped.replace(/&\w+;/g, (entity) => ENTITIES.get(entity) ?? entity);
    const width = typeface.measure(text, { size: Number(size), bold: Number(weight) === BOLD });
    const share = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0;
    return { text, from: Number(x) - width * share, to: Number(x) + width * (1 - share) };
  });

test.each(WIDE)('no text of %s leaves the picture, however long its words are', (_, picture) => {
  const texts = textsIn(svgOf(picture, { typeface, palette: PALETTES.light }));
  expect(texts.length).toBeGreaterThan(2);
  // The margin is outside the group that the texts stand in.
  const room = WIDTH - 2 * 16;
  expect(texts.filter(({ from, to }) => from < -0.5 || to > room + 0.5)).toEqual([]);
});

test('a long word is broken, and nothing of a text is lost', () => {
  const face = { size: 15 };
  const lines = fitLines(`as ${WORD} says`, 90, { typeface, face });
  expect(lines.join('').replaceAll(' ', '')).toBe(`as${WORD}says`);
  expect(lines.filter((line) => typeface.measure(line, face) > 90)).toEqual([]);
  expect(fitLines('', 90, { typeface, face })).toEqual(['']);
  expect(fitLines('wide', 1, { typeface, face })).toEqual(['w', 'i', 'd', 'e']);
});

test.each(WIDE)('%s becomes a PNG that is sharp on a phone, in either theme', (_, picture) => {
  for (const theme of ['light', 'dark'] as const) {
    const png = Buffer.from(drawPng(picture, theme));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(SCALE * WIDTH);
    expect(png.readUInt32BE(20)).toBeGreaterThan(100);
  }
});

test('letters that the typeface lacks are named instead of being left out', () => {
  const bars = { kind: 'bars', title: 'お茶 and tea', bars: [] } as const;
  expect(() => drawPng(bars, 'light')).toThrow('Source Sans 3 has no letters for お 茶.');
});
