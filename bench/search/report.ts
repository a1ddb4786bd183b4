import { COLUMNS, meanQuality } from './measureQuality.ts';
import type { Row } from './rows.ts';
import type { Speed } from './speed.ts';

/** The engines and their settings. */
export const settingsTable = (rows: readonly Row[]): string =>
  table(
    ['engine', 'version', 'settings'],
    rows.map(({ name, version, settings }) => [name, version, settings]),
  );

/** The mean over `sets`, in %; of an engine that did not finish one of them, why. */
export const qualityTable = (rows: readonly Row[], sets: readonly string[]): string =>
  table(
    ['engine', ...COLUMNS],
    rows.map((row) => [row.name, ...qualityCells(row, sets)]),
  );

function qualityCells({ qualities }: Row, sets: readonly string[]): string[] {
  const found = sets.map((set) => qualities.get(set) ?? { skipped: 'not run' });
  const finished = found.flatMap((quality) => ('skipped' in quality ? [] : [quality]));
  const missing = found.flatMap((quality) => ('skipped' in quality ? [quality.skipped] : []));
  if (missing.length > 0) return COLUMNS.map((_, column) => (column === 0 ? (missing[0] ?? '') : '–'));
  const mean = meanQuality(finished);
  return COLUMNS.map((column) => percent(mean[column]));
}

/** p50 / p99 in milliseconds at each size. */
export const timeTable = (rows: readonly Row[], sizes: readonly number[]): string =>
  speedTable(rows, sizes, ({ p50, p99 }) => `${digits(p50)} / ${digits(p99)}`);

/** Milliseconds to build, and megabytes kept, at each size. */
export const buildTable = (rows: readonly Row[], sizes: readonly number[]): string =>
  speedTable(rows, sizes, ({ buildMs, heapMb }) => `${digits(buildMs)} ms, ${digits(heapMb)} MB`);

function speedTable(rows: readonly Row[], sizes: readonly number[], cell: (speed: Speed) => string): string {
  return table(
    ['engine', ...sizes.map((size) => size.toLocaleString('en'))],
    rows.map(({ name, speeds }) => [
      name,
      ...sizes.map((size) => {
        const speed = speeds.get(size) ?? { skipped: 'not run' };
        return 'skipped' in speed ? speed.skipped : cell(speed);
      }),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const percent = (share: number | null): string => (share === null ? '–' : (share * 100).toFixed(1));

/** Two digits that matter below ten, whole numbers above. */
const digits = (value: number): string =>
  value >= 10 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 1 ? 1 : 2);
