/** A part of a whole, with the 95 % interval that its size allows. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  /** 0 to 1; null where there is nothing to take a share of. */
  readonly value: number | null;
  /** The interval's ends, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile for a two-sided interval of 95 %. */
const Z = 1.959964;

/**
 * `hits` of `of`, with the Wilson score interval: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22 (1927), 209-212. It holds for shares near 0 and 1 and for few questions, where the
 * textbook interval does not (Brown, Cai and DasGupta, Statistical Science 16 (2001), 101-133).
 */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, value: null, low: 0, high: 1 };
  const value = hits / of;
  const scale = 1 + Z ** 2 / of;
  const centre = (value + Z ** 2 / (2 * of)) / scale;
  const reach = (Z / scale) * Math.sqrt((value * (1 - value)) / of + Z ** 2 / (4 * of ** 2));
  return { hits, of, value, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** The share of `items` that `holds` for. */
export const shareWhere = <T>(items: readonly T[], holds: (item: T) => boolean): Share =>
  shareOf(items.filter(holds).length, items.length);

/** A share as people read it: `93.1 %`. */
export const percent = (share: number | null): string => (share === null ? 'none' : `${digits(share)} %`);

/** The ends of the 95 % interval: `89.4 to 95.6`. */
export const interval = ({ low, high, of }: Share): string =>
  of === 0 ? '' : `${digits(low)} to ${digits(high)}`;

/** `268 of 288` */
export const counts = ({ hits, of }: Share): string => `${hits} of ${of}`;

/** A share and its interval in whole per cent, for narrow columns: `93 (89-96)`. */
export const brief = ({ value, low, high }: Share): string =>
  value === null ? '-' : `${whole(value)} (${whole(low)}-${whole(high)})`;

/** Milliseconds: `0.31 ms`. */
export const milliseconds = (ms: number): string => `${ms.toFixed(2)} ms`;

const digits = (share: number): string => (share * 100).toFixed(1);
const whole = (share: number): string => (share * 100).toFixed(0);
