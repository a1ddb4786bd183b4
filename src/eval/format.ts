import type { Share } from './share.ts';

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
