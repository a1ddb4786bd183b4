import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { packageRoot, packageVersion } from '../../src/base/package.ts';
import { loadEngine } from './engines.ts';
import { COLUMNS, meanQuality, type Quality } from './quality.ts';
import type { Speed } from './speed.ts';
import type { Cell } from './tasks.ts';

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

/** Why there is no number. */
interface Skipped {
  readonly skipped: string;
}

/** Everything that one run found about one engine. */
export interface Row {
  readonly name: string;
  readonly version: string;
  readonly settings: string;
  /** By the name of the set. */
  readonly qualities: ReadonlyMap<string, Quality | Skipped>;
  /** By the number of phrasings. */
  readonly speeds: ReadonlyMap<number, Speed | Skipped>;
}

/** A row for each engine of `names`. */
export const rowsOf = (names: readonly string[], cells: readonly Cell[]): Promise<Row[]> =>
  Promise.all(
    names.map(async (name) => {
      const { from, settings } = await loadEngine(name);
      const own = cells.filter(({ task }) => task.engine === name);
      return { name, settings, version: await versionOf(from), ...sorted(own) };
    }),
  );

function sorted(cells: readonly Cell[]) {
  const qualities = new Map<string, Quality | Skipped>();
  const speeds = new Map<number, Speed | Skipped>();
  for (const { task, found } of cells) {
    if (task.on.kind === 'set' && !('speed' in found))
      qualities.set(task.on.set, 'quality' in found ? found.quality : found);
    if (task.on.kind === 'size' && !('quality' in found))
      speeds.set(task.on.size, 'speed' in found ? found.speed : found);
  }
  return { qualities, speeds };
}

async function versionOf(name: string): Promise<string> {
  if (name === 'wireside') return packageVersion;
  const file = await readFile(path.join(packageRoot, 'node_modules', name, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version;
}
