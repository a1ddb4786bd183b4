import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';

/** How a text is set; the size is in pixels. */
export interface Face {
  readonly size: number;
  readonly bold?: boolean;
}

/** Source Sans 3, which covers Latin, Greek and Cyrillic. */
export interface Typeface {
  /** The width in pixels that a text takes. */
  readonly measure: (text: string, face: Face) => number;
  /** The characters of a text that the typeface lacks, each once. */
  readonly missing: (text: string) => readonly string[];
}

export const FAMILY = 'Source Sans 3';

/** The number that SVG gives to the bold style of this family. */
export const BOLD = 600;

const { resolve } = createRequire(import.meta.url);

/** Where the files of the typeface are: SIL Open Font License 1.1, shipped as a package. */
export const FONT_FILES: readonly [regular: string, bold: string] = [
  resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
];

/** Opens the typeface; it takes a moment and some memory, so only who draws does it. */
export function openTypeface(): Typeface {
  const [regular, bold] = [open(FONT_FILES[0]), open(FONT_FILES[1])];
  return {
    measure: (text, face) => widthOf(text, face.bold ? bold : regular) * face.size,
    missing: (text) => [
      ...new Set(
        [...text].filter(
          (char) => /\S/.test(char) && !regular.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
        ),
      ),
    ],
  };
}

function open(file: string): Font {
  const font = openSync(file);
  if ('fonts' in font) throw new Error(`${file} is a collection and not one font.`);
  return font;
}

/** In parts of the font's size. */
const widthOf = (text: string, font: Font): number => font.layout(text).advanceWidth / font.unitsPerEm;
