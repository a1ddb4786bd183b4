import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Task } from '../../../bench/search/tasks.ts';
import { openScratch } from '../../../bench/search/tasks.ts';

const taskOf = (set: string): Task => ({ engine: 'lunr', on: { kind: 'set', set, questions: 10 } });
const slow = { skipped: 'too slow' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'scratch-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('an interrupted run goes on with what it has found, even where it was cut off within a line', async () => {
  const file = path.join(folder, 'new', 'run.jsonl');
  const first = await openScratch(file, 'same code');
  await first.keep(taskOf('garden'), slow);
  await appendFile(file, '{"task":{"engi');

  const second = await openScratch(file, 'same code');
  expect(second.get(taskOf('garden'))).toEqual(slow);
  expect(second.get(taskOf('kitchen'))).toBeUndefined();
  await second.keep(taskOf('kitchen'), slow);

  const third = await openScratch(file, 'same code');
  expect(third.get(taskOf('kitchen'))).toEqual(slow);
});

test('what was found with other code is not taken over', async () => {
  const file = path.join(folder, 'run.jsonl');
  await (await openScratch(file, 'old code')).keep(taskOf('garden'), slow);
  expect((await openScratch(file, 'new code')).get(taskOf('garden'))).toBeUndefined();
});
