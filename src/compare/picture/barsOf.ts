import type { Translations } from '../../locales/en.ts';
import { en } from '../../locales/en.ts';
import { altOfBars } from './altText.ts';
import type { BarsPicture } from './picture.ts';
import type { Described } from './picturesOf.ts';

/** The picture of points with the words for it: the highest first, equal ones in the order given. */
export function barsOf(title: string, bars: BarsPicture['bars'], t: Translations = en): Described {
  const picture: BarsPicture = { kind: 'bars', title, bars: bars.toSorted((a, b) => b.points - a.points) };
  return { picture, alt: altOfBars(picture, t) };
}
