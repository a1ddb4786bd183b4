import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Cell, type Found, type Task, taskKey } from './cell.ts';

/** What a run found so far, kept in a file from which an interrupted run goes on. */
export interface Scratch {
  /** Found before, by this run or the one that was interrupted. */
  readonly get: (task: Task) => Found | undefined;
  readonly keep: (task: Task, found: Found) => Promise<void>;
}

/**
 * The scratch file at `file`. Its first line says what was measured: where that is not `fingerprint`, it is begun anew,
 * so that one table never mixes two states of the code.
 */
export async function openScratch(file: string, fingerprint: string): Promise<Scratch> {
  const [head, ...lines] = existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : [];
  // The last line is whole only once its line break is written.
  const whole = head === fingerprint ? lines.slice(0, -1) : [];
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, [fingerprint, ...whole].map((line) => `${line}\n`).join(''));
  const cells = whole.map((line) => Cell.parse(JSON.parse(line)));
  const kept = new Map(cells.map(({ task, found }) => [taskKey(task), found]));
  return {
    get: (task) => kept.get(taskKey(task)),
    keep: async (task, found) => {
      kept.set(taskKey(task), found);
      await appendFile(file, `${JSON.stringify({ task, found })}\n`);
    },
  };
}
