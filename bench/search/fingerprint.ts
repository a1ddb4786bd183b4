import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/base/package.ts';

/** What decides the numbers of a run beside the public sets and the machine. */
const MEASURED = ['dist/src/answer', 'dist/bench/search', 'knowledge', 'tests/eval', 'package-lock.json'];

/** The same as long as nothing that a run measures has changed. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const place of MEASURED)
    for (const file of await filesAt(path.join(packageRoot, place))) hash.update(await readFile(file));
  return hash.digest('hex');
}

async function filesAt(place: string): Promise<string[]> {
  if (path.extname(place) !== '') return [place];
  const items = await readdir(place, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
