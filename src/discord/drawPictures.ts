import type { Painter } from '../compare/picture/painter.ts';
import type { Theme } from '../compare/picture/picture.ts';
import type { Described } from '../compare/picture/picturesOf.ts';
import type { DrawnPicture } from './views/message.ts';

/** A bot does not learn which theme a reader has; most have the dark one, and it reads on a light page too. */
const THEME: Theme = 'dark';

/** These pictures where all of them are drawn already; undefined where they are not. */
export function picturesAtHand(
  painter: Painter,
  wanted: readonly Described[],
): readonly DrawnPicture[] | undefined {
  const drawn = wanted.flatMap((one, index) => {
    const bytes = painter.drawn(one.picture, THEME);
    return bytes ? [named(one, index, bytes)] : [];
  });
  return drawn.length === wanted.length ? drawn : undefined;
}

/**
 * These pictures, drawn.
 * @throws Error where one cannot be drawn.
 */
export const drawPictures = (
  painter: Painter,
  wanted: readonly Described[],
): Promise<readonly DrawnPicture[]> =>
  Promise.all(wanted.map(async (one, index) => named(one, index, await painter.draw(one.picture, THEME))));

const named = ({ alt }: Described, index: number, bytes: Uint8Array): DrawnPicture => ({
  name: `picture-${index + 1}.png`,
  bytes,
  alt,
});
