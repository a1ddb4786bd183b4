/** Now, and how to write times; locale and zone are the browser's unless given. */
export interface Clock {
  readonly now: Date;
  readonly locale?: string;
  readonly zone?: string;
}

/** When a message was written, as Discord's message head has it: `15:04`, `Yesterday at 15:04`, `22/11/2026, 15:04`. */
export function messageTime(iso: string, clock: Clock): string {
  const time = shortTime(iso, clock);
  const daysAgo = dayNumber(clock.now, clock) - dayNumber(new Date(iso), clock);
  if (daysAgo === 0) return time;
  if (daysAgo === 1) return `Yesterday at ${time}`;
  return `${format(new Date(iso), clock, { dateStyle: 'short' })}, ${time}`;
}

/** Hours and minutes. */
export function shortTime(iso: string, clock: Clock): string {
  return format(new Date(iso), clock, { timeStyle: 'short' });
}

/** Date and time in full, for tool tips and screen readers. */
export function fullTime(iso: string, clock: Clock): string {
  return format(new Date(iso), clock, { dateStyle: 'full', timeStyle: 'short' });
}

/** The date of a day divider. */
export function dayTitle(iso: string, clock: Clock): string {
  return format(new Date(iso), clock, { dateStyle: 'long' });
}

const styles = new Map<string, Intl.DateTimeFormatOptions>([
  ['t', { timeStyle: 'short' }],
  ['T', { timeStyle: 'medium' }],
  ['d', { dateStyle: 'short' }],
  ['D', { dateStyle: 'long' }],
  ['f', { dateStyle: 'long', timeStyle: 'short' }],
  ['F', { dateStyle: 'full', timeStyle: 'short' }],
]);

/** `<t:seconds:style>` in words; `R` is relative to now; no style means `f`, as Discord has it. */
export function markdownTime(seconds: number, style: string | undefined, clock: Clock): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid date';
  if (style === 'R') return relative(date, clock);
  return format(date, clock, styles.get(style ?? 'f') ?? { dateStyle: 'long', timeStyle: 'short' });
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function relative(date: Date, clock: Clock): string {
  const seconds = Math.round((date.getTime() - clock.now.getTime()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(clock.locale, { numeric: 'always' }).format(
    Math.round(seconds / size),
    unit,
  );
}

function format(date: Date, { locale, zone }: Clock, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, ...(zone && { timeZone: zone }) }).format(date);
}

/** Days since 1970 of the calendar day that a moment falls on in the clock's zone. */
function dayNumber(date: Date, { zone }: Clock): number {
  const iso = format(date, { now: date, locale: 'sv-SE', ...(zone && { zone }) }, { dateStyle: 'short' });
  return Date.parse(iso) / 86_400_000;
}
