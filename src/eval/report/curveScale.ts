import type { CurvePoint } from '../curve.ts';

/** The size of the drawing and where its plot lies, in its own units. */
export const FRAME = { width: 720, height: 380, left: 58, right: 700, top: 18, bottom: 330 } as const;

/** From shares to places in the drawing. */
export interface Scale {
  readonly x: (coverage: number) => string;
  readonly y: (precision: number) => string;
  /** The shares of precision that have a line, from the lowest up. */
  readonly grid: readonly number[];
}

/** The first points stand on a handful of answers each: they are drawn, but do not decide the scale. */
const SETTLED = 0.1;

/** A scale whose lower end is the tenth below everything settled, so that differences near 100 % show. */
export function scaleFor(curve: readonly CurvePoint[]): Scale {
  const settled = curve.filter(({ coverage }) => (coverage.value ?? 0) >= SETTLED);
  const lowest = Math.min(0.8, ...settled.map(({ precision }) => precision.low));
  const floor = Math.floor(lowest * 10) / 10;
  const step = floor < 0.5 ? 0.2 : 0.1;
  const { left, right, top, bottom } = FRAME;
  const lines = Math.round((1 - floor) / step);
  return {
    x: (coverage) => (left + coverage * (right - left)).toFixed(1),
    y: (precision) =>
      (bottom - ((Math.max(floor, precision) - floor) / (1 - floor)) * (bottom - top)).toFixed(1),
    grid: Array.from({ length: lines + 1 }, (_, i) => 1 - i * step).filter((share) => share >= floor - 1e-9),
  };
}
