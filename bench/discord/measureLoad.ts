import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { packageRoot } from '../../src/base/package.ts';
import type { Reloading } from '../ask/reloading.ts';

const SCRIPT = path.join(packageRoot, 'dist', 'bench', 'ask', 'blocking.js');
const RELOADS = 3;

const Printed = z.object({
  load: z.number(),
  idle: z.number(),
  blocks: z.array(z.number()),
  live: z.array(z.number()),
});

/** Loads the shipped knowledge and changes it, in a process of its own, as a start finds it. */
export async function measureLoad(): Promise<Reloading> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, String(RELOADS), '--json']);
  return Printed.parse(JSON.parse(stdout));
}
