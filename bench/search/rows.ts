import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { packageRoot, packageVersion } from '../../src/base/package.ts';
import type { Cell } from './cell.ts';
import { loadEngine } from './engines/all.ts';
import type { Quality } from './measureQuality.ts';
import type { Speed } from './speed.ts';

/** Why there is no number. */
export interface Skipped {
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
