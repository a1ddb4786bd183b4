/** An amount as a text gives it. */
export interface Quantity {
  readonly dimension: string;
  /** In the dimension's base unit; a single number is both. */
  readonly low: number;
  readonly high: number;
  /** “up to ten years” says something about the most, “over ten years” about the least. */
  readonly bound: 'most' | 'least' | 'none';
  /** As it is written. */
  readonly text: string;
}

/** Unit → how many of the dimension's base unit it is. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: {
    'ms|milliseconds?': 1e-3,
    'seconds?': 1,
    'minutes?': 60,
    'hours?': 3_600,
    'days?': 86_400,
    'weeks?': 604_800,
    'months?': 2_629_800,
    'years?': 31_557_600,
  },
  length: { mm: 1e-3, cm: 1e-2, 'm|metres?|meters?': 1, 'km|kilometres?|kilometers?': 1e3, 'miles?': 1609 },
  frequency: { hz: 1, khz: 1e3, mhz: 1e6, ghz: 1e9 },
  rate: { 'kbit\\/s|kbps': 1e3, 'mbit\\/s|mbps': 1e6, 'gbit\\/s|gbps': 1e9 },
  size: { 'bytes?': 1, 'kb|kib': 1e3, 'mb|mib': 1e6, 'gb|gib': 1e9 },
  power: { mw: 1e-3, 'w|watts?': 1, kw: 1e3 },
  voltage: { 'v|volts?': 1 },
  temperature: { '°c|degrees': 1 },
  share: { '%|percent|per cent': 1 },
};

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...['twenty', 'thirty', 'forty', 'fifty'].map((word, index) => [word, 20 + 10 * index] as const),
  ['hundred', 100],
]);
const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${[...NUMBER_WORDS.keys()].join('|')}`;
const MOST = 'up to|at most|under|below|less than|fewer than|within|no more than';
const LEAST = 'at least|over|above|more than|no less than';

const PATTERNS = Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
  Object.entries(units).map(([unit, factor]) => ({
    dimension,
    factor,
    pattern: new RegExp(
      `(?:\\b(${MOST}|${LEAST}) )?(?<![\\w.,/-])(${NUMBER})(?: ?(?:-|–|to|or|and) ?(${NUMBER}))?(?:[ -]|(?<=\\d))(?:${unit})(?![\\w/])`,
      'gi',
    ),
  })),
);

/** The amounts in a text that have a unit of measurement. */
export const quantitiesIn = (text: string): readonly Quantity[] =>
  PATTERNS.flatMap(({ dimension, factor, pattern }) =>
    [...text.matchAll(pattern)].map(([whole, bound = '', first = '', second = first]) => ({
      dimension,
      low: amountOf(first) * factor,
      high: amountOf(second) * factor,
      bound: boundOf(bound.toLowerCase()),
      text: whole,
    })),
  );

/** Whether two amounts of one thing can both be true; 5 % apart is the same, as 36 months are three years. */
export function canBothHold(a: Quantity, b: Quantity): boolean {
  if (a.bound === b.bound && a.bound === 'most') return near(a.high, b.high);
  if (a.bound === b.bound && a.bound === 'least') return near(a.low, b.low);
  const [fromA, toA] = span(a);
  const [fromB, toB] = span(b);
  return fromA <= toB * 1.05 && fromB <= toA * 1.05;
}

const span = ({ low, high, bound }: Quantity): readonly [number, number] => [
  bound === 'most' ? 0 : low,
  bound === 'least' ? Number.POSITIVE_INFINITY : high,
];

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.05 * Math.max(a, b);

const amountOf = (number: string): number =>
  NUMBER_WORDS.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''));

const boundOf = (bound: string): Quantity['bound'] =>
  MOST.split('|').includes(bound) ? 'most' : LEAST.split('|').includes(bound) ? 'least' : 'none';
