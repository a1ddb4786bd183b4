import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The folder of this package's package.json: the same from the sources and from dist/. */
export const packageRoot: string = findUp(import.meta.dirname);

/** The version in package.json. */
export const packageVersion: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'))).version;

function findUp(dir: string): string {
  if (existsSync(path.join(dir, 'package.json'))) return dir;
  const parent = path.dirname(dir);
  if (parent === dir) throw new Error('No package.json above the program.');
  return findUp(parent);
}
