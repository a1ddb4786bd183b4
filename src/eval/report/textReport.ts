import { round6 } from '../../answer/decide.ts';
import type { Band, Gates } from '../gates.ts';
import type { Measurement } from '../measure.ts';
import { brief, counts, interval, milliseconds, percent, type Share } from '../share.ts';

/** Rows of the tables by kind, so that the whole fits one screen whatever a file holds. */
const KIND_ROWS = 13;

/** The measurement on one screen: at most 40 lines of at most 100 characters, without a single question in it. */
export function textReport(measurement: Measurement, { questions, entries }: Subject): string[] {
  const { answerable, none, time } = measurement;
  return [
    `${questions}: ${answerable} answerable questions, ${none} out of scope`,
    `over ${entries}`,
    '',
    ...totals(measurement),
    '',
    ...words(measurement.bands),
    '',
    ...kinds(measurement),
    '',
    `Time a question: p50 ${milliseconds(time.p50)}, p95 ${milliseconds(time.p95)}, p99 ${milliseconds(time.p99)}`,
  ];
}

function totals({ precision, precisionAnswerable, coverage, top3, falseAnswers }: Measurement): string[] {
  const row = (name: string, share: Share) => [name, percent(share.value), interval(share), counts(share)];
  return table(
    [38, 10, 16, 14],
    [
      ['', 'share', '95 % interval', 'questions'],
      row('precision: answers that are right', precision),
      row('  of those to answerable questions', precisionAnswerable),
      row('coverage: answerable and answered', coverage),
      row('top 3: right in the answer or offered', top3),
      row('false: out of scope, yet answered', falseAnswers),
    ],
  );
}

function words(bands: readonly Band[]): string[] {
  return table(
    [14, 12, 12, 10, 16, 14],
    [
      ['confidence', 'promised', 'stated', 'right', '95 % interval', 'questions'],
      ...bands.map(({ word, promise, stated, right }) => [
        word,
        promise === null ? '' : `${percent(promise)}`,
        percent(stated),
        percent(right.value),
        interval(right),
        counts(right),
      ]),
    ],
  );
}

function kinds(measurement: Measurement): string[] {
  const left = table(
    [14, 4, 14, 14],
    [
      ['answerable', 'n', 'precision', 'coverage'],
      ...measurement.kinds
        .slice(0, KIND_ROWS)
        .map(({ kind, precision, coverage }) => [kind, `${coverage.of}`, brief(precision), brief(coverage)]),
    ],
  );
  const right = table(
    [26, 4, 14],
    [
      ['out of scope', 'n', 'false'],
      ...measurement.noneKinds
        .slice(0, KIND_ROWS)
        .map(({ kind, falseAnswers }) => [kind, `${falseAnswers.of}`, brief(falseAnswers)]),
    ],
  );
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, i) => `${(left[i] ?? '').padEnd(50)}${right[i] ?? ''}`.trimEnd());
}

/** Rows as lines: the first column to the left, the others to the right, each clipped to its width. */
const table = (widths: readonly number[], rows: readonly (readonly string[])[]): string[] =>
  rows.map((row) =>
    row
      .map((cell, i) => cellOf(cell, widths[i] ?? 0, i === 0))
      .join('')
      .trimEnd(),
  );

function cellOf(cell: string, width: number, isLeft: boolean): string {
  const clipped = cell.length > width ? `${cell.slice(0, width - 1)}…` : cell;
  return isLeft ? clipped.padEnd(width) : clipped.padStart(width);
}

/** The totals as one line of JSON, numbers to six digits; like the text, it repeats no question. */
export function jsonReport({ judged, curve, ...totals }: Measurement, subject: Subject): string {
  const { gates, ...about } = subject;
  const asked = Object.fromEntries(gates);
  return JSON.stringify({ ...about, gates: asked, ...totals }, (_, value: unknown) =>
    typeof value === 'number' ? round6(value) : value,
  );
}

/** What was measured, over what, and what was asked of it. */
export interface Subject {
  /** The name of the file of questions. */
  readonly questions: string;
  /** The pack or list of entries, with its version or size. */
  readonly entries: string;
  readonly gates: Gates;
  /** A sentence for each promise and gate that is not held. */
  readonly problems: readonly string[];
  readonly unknownIds: readonly string[];
}

/** Ids beyond these say no more than their number: the file belongs to other entries. */
const NAMED = 10;

/** A line about ids that no entry has; none where there are none. */
export function unknownLine(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return [`Among no entries, so never right: ${ids.slice(0, NAMED).join(', ')}${more}.`];
}
