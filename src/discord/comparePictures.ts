import type { Painter } from '../compare/picture/painter.ts';
import type { Theme } from '../compare/picture/picture.ts';
import { type Described, picturesOf } from '../compare/picture/picturesOf.ts';
import type { Comparison } from '../knowledge/pack.ts';
import type { Messages } from '../messages/messages.ts';
import type { DrawnPicture } from './views/overviewView.ts';

/** A bot does not learn which theme a reader has; most have the dark one, and it reads on a light page too. */
const THEME: Theme = 'dark';

/** What is drawn, and the words in it. */
export interface Drawing {
  readonly comparison: Comparison;
  readonly say: Messages;
}

/** The pictures of a comparison where all of them are drawn already; undefined where they are not. */
export function picturesAtHand(
  painter: Painter,
  { comparison, say }: Drawing,
): readonly DrawnPicture[] | undefined {
  const wanted = picturesOf(comparison, say);
  const drawn = wanted.flatMap((one, index) => {
    const bytes = painter.drawn(one.picture, THEME);
    return bytes ? [named(one, index, bytes)] : [];
  });
  return drawn.length === wanted.length ? drawn : undefined;
}

/**
 * The pictures of a comparison.
 * @throws Error where one cannot be drawn.
 */
export const drawPictures = (
  painter: Painter,
  { comparison, say }: Drawing,
): Promise<readonly DrawnPicture[]> =>
  Promise.all(
    picturesOf(comparison, say).map(async (one, index) =>
      named(one, index, await painter.draw(one.picture, THEME)),
    ),
  );

const named = ({ alt }: Described, index: number, bytes: Uint8Array): DrawnPicture => ({
  name: `comparison-${index + 1}.png`,
  bytes,
  alt,
});
