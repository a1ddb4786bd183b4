import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Loaded } from '../../src/knowledge/buildPack.ts';
import { watchPack } from '../../src/knowledge/watchPack.ts';
import { sampleFiles } from './samplePack.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
  for (const [name, text] of sampleFiles()) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
});

afterEach(() => rm(dir, { recursive: true }));

/** Watches, makes one change and resolves to the first result that `wanted` accepts. */
async function resultOf(
  change: () => Promise<unknown>,
  wanted: (loaded: Loaded) => boolean,
): Promise<Loaded> {
  let stop = async () => {};
  const result = new Promise<Loaded>((resolve, reject) => {
    const report = {
      loaded: (loaded: Loaded) => wanted(loaded) && resolve(loaded),
      failed: (message: string) => reject(new Error(message)),
    };
    watchPack(dir, report).then(async (stopWatching) => {
      stop = stopWatching;
      await change();
    }, reject);
  });
  return result.finally(() => stop());
}

const TEA = 'entries/concept/what-is-tea.md';

test('a changed answer arrives', async () => {
  const text = (sampleFiles().get(TEA) ?? '').replace('an infusion', 'a hot drink');
  const loaded = await resultOf(
    () => writeFile(path.join(dir, TEA), text),
    (result) => result.ok,
  );
  expect(loaded.ok && loaded.pack.entries.get('what-is-tea')?.answer).toContain('a hot drink');
});

test('a broken file arrives as its problems', async () => {
  const loaded = await resultOf(
    () => writeFile(path.join(dir, TEA), 'no front matter'),
    (result) => !result.ok,
  );
  expect(!loaded.ok && loaded.problems[0]?.file).toBe(TEA);
});

test('a removed file is noticed where others point at it', async () => {
  const loaded = await resultOf(
    () => rm(path.join(dir, TEA)),
    (result) => !result.ok,
  );
  expect(!loaded.ok && loaded.problems.map((problem) => problem.field)).toEqual(['popular[0]']);
});
