import { html } from 'hono/html';
import type { CurvePoint } from '../breakdowns.ts';
import type { Gates } from '../gates.ts';
import type { Measurement } from '../measure.ts';
import { percent } from '../share.ts';
import type { Markup } from './tables.ts';

/** Confidences that are marked on the curve. */
const MARKED = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
/** Closer than this, in units of the drawing, two marks would cover each other. */
const APART = 32;

/** Precision against coverage for every threshold of confidence, with its interval, the marks and where it stands now. */
export function curveFigure(measurement: Measurement, gates: Gates): Markup {
  const { curve, coverage, precision } = measurement;
  const scale = scaleFor(curve);
  const now = [coverage.value ?? 0, precision.value ?? 0] as const;
  return html`<svg viewBox="0 0 ${FRAME.width} ${FRAME.height}" role="img" aria-labelledby="curve-title">
    <title id="curve-title">Precision against coverage. As it answers now: precision ${percent(precision.value)} at coverage ${percent(coverage.value)}.</title>
    ${axes(scale)}
    <path class="band" d="${bandPath(curve, scale)}"/>
    <path class="curve" d="${linePath(curve, scale)}"/>
    ${goal(scale, gates)}
    ${marks(curve, scale)}
    <circle class="now" cx="${scale.x(now[0])}" cy="${scale.y(now[1])}" r="7"/>
  </svg>`;
}

function axes({ x, y, grid }: Scale): Markup {
  const { left, right, bottom, height } = FRAME;
  const rows = grid.map(
    (share) => html`<line class="grid" x1="${left}" x2="${right}" y1="${y(share)}" y2="${y(share)}"/>
      <text class="axis" x="${left - 10}" y="${y(share)}" dy="4" text-anchor="end">${Math.round(share * 100)} %</text>`,
  );
  const columns = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (share) =>
      html`<text class="axis" x="${x(share)}" y="${bottom + 22}" text-anchor="middle">${share * 100} %</text>`,
  );
  return html`${rows}${columns}
    <text class="axis" x="${(left + right) / 2}" y="${height - 6}" text-anchor="middle">coverage: answerable questions that get an answer</text>`;
}

const linePath = (curve: readonly CurvePoint[], scale: Scale): string =>
  pathOf(curve.map((point) => place(point, point.precision.value ?? 0, scale)));

const bandPath = (curve: readonly CurvePoint[], scale: Scale): string =>
  pathOf([
    ...curve.map((point) => place(point, point.precision.high, scale)),
    ...curve.map((point) => place(point, point.precision.low, scale)).reverse(),
  ]);

const pathOf = (places: readonly string[]): string => (places.length > 0 ? `M${places.join('L')}` : '');

const place = ({ coverage }: CurvePoint, precision: number, { x, y }: Scale): string =>
  `${x(coverage.value ?? 0)} ${y(precision)}`;

/** The corner that the gates ask for. */
function goal({ x, y }: Scale, gates: Gates): Markup | string {
  const precision = gates.get('precision');
  const coverage = gates.get('coverage');
  if (precision === undefined || coverage === undefined) return '';
  return html`<path class="goal" d="M${x(coverage)} ${y(1)}V${y(precision)}H${x(1)}"/>`;
}

function marks(curve: readonly CurvePoint[], scale: Scale): Markup[] {
  let last = Number.NEGATIVE_INFINITY;
  return MARKED.flatMap((threshold) => {
    const point = curve.findLast((candidate) => candidate.threshold >= threshold);
    const x = Number(scale.x(point?.coverage.value ?? 0));
    if (!point || x - last < APART) return [];
    last = x;
    const y = scale.y(point.precision.value ?? 0);
    return [
      html`<circle class="mark" cx="${x}" cy="${y}" r="4"/><text class="mark" x="${x}" y="${y}" dx="6" dy="-8">${threshold}</text>`,
    ];
  });
}

/** The size of the drawing and where its plot lies, in its own units. */
const FRAME = { width: 720, height: 380, left: 58, right: 700, top: 18, bottom: 330 } as const;

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
