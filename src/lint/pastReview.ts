import type { Entry } from '../knowledge/pack.ts';
import { type Finding, placeOf } from './finding.ts';

/** Facts about technology and law that nobody looked at for longer are no longer trusted unseen. */
export const REVIEW_MONTHS = 18;

/** Entries whose review lies more than `months` back; `today` is YYYY-MM-DD. */
export const lintPastReview = (
  entries: readonly Entry[],
  today: string,
  months = REVIEW_MONTHS,
): readonly Finding[] =>
  entries
    .filter(({ reviewed }) => later(reviewed, months) < today)
    .map((entry) => ({
      severity: 'warning',
      check: 'past-review',
      ...placeOf(entry),
      message: `was last reviewed on ${entry.reviewed}, more than ${months} months ago`,
      fix: 'hold it against its sources and set reviewed to that day',
    }));

/** The same day of a later month; a 31st of February compares as it should. */
function later(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}${day.slice(7)}`;
}
