import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../src/app/openLibrary.ts';
import { UserError } from '../../src/base/errors.ts';
import { sampleFolder } from '../knowledge/sampleFolder.ts';
import { sampleFiles } from '../knowledge/samplePack.ts';
import { keepIn } from '../wire/startWire.ts';

const TEA = 'entries/concept/what-is-tea.md';
const tea = sampleFiles().get(TEA) ?? '';

/** A library over the sample pack, what it has logged, and a way to save its entry. */
async function open() {
  const dir = await sampleFolder();
  const lines: string[] = [];
  const library = await openLibrary(dir, keepIn(lines));
  onTestFinished(library.close);
  const save = (text: string) => writeFile(path.join(dir, TEA), text);
  const answer = () => library.current.pack.entries.get('what-is-tea')?.answer;
  return { dir, library, lines, save, answer };
}

test('a changed answer is live, and the log says so', async () => {
  const { lines, save, answer, library } = await open();
  await save(tea.replace('an infusion', 'a hot drink'));
  await expect.poll(answer).toContain('a hot drink');
  expect(library.current.engine.ask('what is tea').id).toBe('what-is-tea');
  expect(lines.at(-1)).toMatch(/^info The knowledge was loaded anew: version [0-9a-f]{8}, 2 entries\.$/);
});

test('a change while the folder is opened is live too, however early it comes', async () => {
  const early = Array.from({ length: 12 }, async (_, index) => {
    const dir = await sampleFolder();
    const opening = openLibrary(dir, keepIn([]));
    await setTimeout(index * 8);
    // Whole at once: half a file is no pack to begin with.
    await writeFile(`${dir}.next`, tea.replace('an infusion', 'a hot drink'));
    await rename(`${dir}.next`, path.join(dir, TEA));
    const library = await opening;
    onTestFinished(library.close);
    await expect.poll(() => library.current.pack.entries.get('what-is-tea')?.answer).toContain('a hot drink');
  });
  await Promise.all(early);
});

test.each([
  ['an empty file', '', `${TEA}:1: is empty; write the question as a heading and the answer below it`],
  ['half a file', tea.slice(0, 30), `${TEA}:1: begins with a line --- and has no other`],
])('%s, as an editor leaves it for a moment, keeps the last good answers', async (_, text, problem) => {
  const { lines, save, answer } = await open();
  await save(text);
  await expect.poll(() => lines.at(-1)).toContain(problem);
  expect(lines.at(-1)).toMatch(/^warn A change was not taken; version [0-9a-f]{8} goes on \(1 problem\):\n/);
  expect(answer()).toContain('an infusion');
  await save(tea);
  await expect.poll(() => lines.at(-1)).toMatch(/^info The knowledge is in order again: version /);
});

test('a folder that is gone keeps the last good answers', async () => {
  const { dir, lines, answer } = await open();
  await rm(path.join(dir, 'pack.yaml'));
  await expect.poll(() => lines.at(-1)).toContain('pack.yaml:1: is missing');
  expect(answer()).toContain('an infusion');
});

test('where there is no good pack to begin with, every problem is told', async () => {
  const dir = await sampleFolder();
  await writeFile(path.join(dir, TEA), '');
  await rm(path.join(dir, 'pack.yaml'));
  const opened = openLibrary(dir, keepIn([]));
  await expect(opened).rejects.toBeInstanceOf(UserError);
  await expect(opened).rejects.toThrow(
    /\(2 problems\):\n {2}entries[^\n]+ is empty[^\n]+\n {2}pack\.yaml:1: is missing/,
  );
});

test('what was learnt of a pack is kept for the next start, and is used for that pack alone', async () => {
  const dir = await sampleFolder();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'wireside-kept-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const file = path.join(dataDir, 'engine.json');
  const start = async () => {
    const library = await openLibrary(dir, keepIn([]), { dataDir });
    await library.close();
    return library.current.engine.ask('whats tea then').confidence;
  };
  const confidence = await start();
  const kept = z.looseObject({ correction: z.looseObject({ weights: z.array(z.number()) }) });
  const learnt = kept.parse(JSON.parse(await readFile(file, 'utf8')));
  expect(await start()).toBe(confidence);
  // Nothing asked tells whether the file was read but what it says.
  const doubting = { ...learnt.correction, weights: learnt.correction.weights.map(() => -9) };
  await writeFile(file, JSON.stringify({ ...learnt, correction: doubting }));
  expect(await start()).not.toBe(confidence);
  // Another answer changes little, what was kept for the one before everything.
  await writeFile(path.join(dir, TEA), tea.replace('an infusion', 'a hot drink'));
  expect(await start()).toBeCloseTo(confidence, 2);
  await writeFile(file, '{ "key": ');
  expect(await start()).toBeCloseTo(confidence, 2);
});
