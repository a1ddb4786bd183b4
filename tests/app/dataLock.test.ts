import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { findHolder, lockData } from '../../src/app/dataLock.ts';
import { UserError } from '../../src/base/errors.ts';
import { packageRoot } from '../../src/base/package.ts';
import { keepIn } from '../wire/startWire.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const lines: string[] = [];
const lock = (isPatient: boolean) => lockData({ folder, log: keepIn(lines), isPatient });

/** Another process that has the folder. */
async function otherHolder(): Promise<ChildProcess> {
  const module = path.join(packageRoot, 'dist', 'src', 'app', 'dataLock.js');
  const code = `
    const { lockData } = await import(${JSON.stringify(module)});
    globalThis.lock = await lockData({ folder: ${JSON.stringify(folder)}, log: console, isPatient: false });
    process.stdout.write('held');
    setInterval(() => {}, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a folder in use is refused in a sentence that names who has it', async () => {
  const other = await otherHolder();
  await expect(lock(false)).rejects.toBeInstanceOf(UserError);
  await expect(lock(false)).rejects.toThrow(
    new RegExp(
      `^DATA_DIR ${folder} is in use by process ${other.pid} on ${os.hostname()} since 20.+ UTC\\. Stop that, or set DATA_DIR`,
    ),
  );
});

test('a process that was killed leaves the folder free, though its note is still there', async () => {
  const other = await otherHolder();
  expect(findHolder(folder)).toMatchObject({ pid: other.pid });
  other.kill('SIGKILL');
  await once(other, 'close');
  expect(findHolder(folder)).toBeUndefined();
  const mine = await lock(false);
  expect(findHolder(folder)).toMatchObject({ pid: process.pid });
  mine.release();
});

test('who is patient waits until the folder is given up, and says so once', async () => {
  const first = await lock(true);
  lines.length = 0;
  let second: Awaited<ReturnType<typeof lockData>> | undefined;
  const waiting = lock(true).then((got) => {
    second = got;
  });
  await expect.poll(() => lines).toHaveLength(1);
  expect(lines).toEqual([
    expect.stringMatching(/^info DATA_DIR .+ is in use by process \d+ .+ Waiting until/),
  ]);
  expect(second).toBeUndefined();
  first.release();
  await waiting;
  expect(second).toBeDefined();
  second?.release();
});

test('a process that notices a rival leaves word of it', async () => {
  const mine = await lock(false);
  mine.noteRival();
  expect(findHolder(folder)).toMatchObject({ rival: expect.stringMatching(/^20/) });
  mine.release();
});

test.each([
  ['/proc/wireside', 'the system lets nothing be made there'],
  ['/proc/wireside/data', 'the system lets nothing be made there'],
])('%s ends with a sentence', async (dir, why) => {
  const failed = lockData({ folder: dir, log: keepIn([]), isPatient: true });
  await expect(failed).rejects.toThrow(
    `DATA_DIR ${dir} cannot be written: ${why}. Mend that, or set DATA_DIR to another folder.`,
  );
});

test('a file where the folder should be ends with a sentence', async () => {
  const file = path.join(folder, 'data');
  await writeFile(file, '');
  const failed = lockData({ folder: file, log: keepIn([]), isPatient: true });
  await expect(failed).rejects.toThrow(`DATA_DIR ${file} cannot be written: it is not a folder.`);
});

test('a lock that is no file ends with a sentence', async () => {
  await mkdir(path.join(folder, 'lock.sqlite'));
  await expect(lock(true)).rejects.toThrow(/^DATA_DIR .+ cannot be locked: .+ local disk\.$/);
});
