import { round6 } from '../../ask/round.ts';
import type { Measurement } from '../measure.ts';
import type { Subject } from './subject.ts';

/** The totals as one line of JSON, numbers to six digits; like the text, it repeats no question. */
export function jsonReport({ judged, curve, ...totals }: Measurement, subject: Subject): string {
  const { gates, ...about } = subject;
  const asked = Object.fromEntries(gates);
  return JSON.stringify({ ...about, gates: asked, ...totals }, (_, value: unknown) =>
    typeof value === 'number' ? round6(value) : value,
  );
}
