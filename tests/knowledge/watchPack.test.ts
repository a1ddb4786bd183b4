import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Loaded } from '../../src/knowledge/loadPack.ts';
import { watchPack } from '../../src/knowledge/watchPack.ts';
import { sampleFiles } from './samplePack.ts';

let home = '';
let dir = '';

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
  dir = path.join(home, 'knowledge');
  for (const [name, text] of sampleFiles()) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
});

afterEach(() => rm(home, { recursive: true }));

/** Watches, makes one change and resolves to the first result that `wanted` accepts. */
async function resultOf(
  change: () => Promise<unknown>,
  wanted: (loaded: Loaded) => boolean,
): Promise<Loaded> {
  let stop = async () => {};
  const result = new Promise<Loaded>((resolve, reject) => {
    const report = {
      loaded: (loaded: Loaded) => wanted(loaded) && resolve(loaded),
      // While the folder is away it cannot be read.
      failed: (message: string) => message.includes('cannot be read') || reject(new Error(message)),
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

describe('a folder that is replaced as a whole', () => {
  const next = () => path.join(home, 'next');
  const saysHot = (loaded: Loaded) =>
    loaded.ok && loaded.pack.entries.get('what-is-tea')?.answer.includes('a hot drink') === true;
  const hot = (sampleFiles().get(TEA) ?? '').replace('an infusion', 'a hot drink');

  test.each([
    [
      'by another of its name',
      async () => {
        await rename(dir, path.join(home, 'before'));
        await rename(next(), dir);
      },
    ],
    [
      'by one that is copied there',
      async () => {
        await rm(dir, { recursive: true });
        await cp(next(), dir, { recursive: true });
      },
    ],
    [
      'by a link to another',
      async () => {
        await rm(dir, { recursive: true });
        await symlink(next(), dir);
      },
    ],
  ])('%s is followed, and further changes in it too', async (_, replace) => {
    await cp(dir, next(), { recursive: true });
    await writeFile(path.join(next(), 'README.md'), 'The next version.');
    const versions = new Set<string>();
    await resultOf(
      async () => {
        await replace();
        await expect.poll(() => versions.size).toBe(1);
        await writeFile(path.join(dir, TEA), hot);
      },
      (loaded) => {
        if (loaded.ok) versions.add(loaded.pack.version);
        return saysHot(loaded);
      },
    );
    expect(versions.size).toBe(2);
  });
});

test('a folder that is saved to without a pause is loaded all the same', async () => {
  let isOver = false;
  const save = async () => {
    while (!isOver) {
      await writeFile(path.join(dir, TEA), sampleFiles().get(TEA) ?? '');
      await setTimeout(20);
    }
  };
  const saving: Promise<void>[] = [];
  const loaded = await resultOf(
    async () => void saving.push(save()),
    (result) => result.ok,
  );
  isOver = true;
  await Promise.all(saving);
  expect(loaded.ok).toBe(true);
});
