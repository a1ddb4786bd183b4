import { expect, test } from 'vitest';
import { PALETTES, type Palette } from '../../../src/compare/picture/canvas.ts';

/** The relative luminance of a colour (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const READ: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['ink', 'ground'],
  ['ink', 'panel'],
  ['quiet', 'ground'],
  ['mark', 'ground'],
  ['mark', 'panel'],
  ['quiet', 'panel'],
];

test.each(Object.entries(PALETTES))(
  'what is read in the %s theme has a contrast of 4.5 at least',
  (_, palette) => {
    const weak = READ.filter(([above, beneath]) => contrast(palette[above], palette[beneath]) < 4.5);
    expect(weak).toEqual([]);
  },
);
