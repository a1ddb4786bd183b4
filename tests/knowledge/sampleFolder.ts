import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { sampleFiles } from './samplePack.ts';

/** Writes the sample pack to a folder of its own, gone again after the test. */
export async function sampleFolder(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [file, text] of sampleFiles()) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
    await writeFile(path.join(dir, file), text);
  }
  return dir;
}
