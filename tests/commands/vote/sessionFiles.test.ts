import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sessionFiles } from '../../../commands/vote/sessionFiles.ts';
import { UserError } from '../../../src/base/errors.ts';
import { DRINKS } from '../../advise/smallGuide.ts';
import { sampleSession, withVotes } from './sampleSession.ts';

async function open() {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'wireside-votes-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = path.join(parent, 'votes');
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const log = { error: write, warn: write, info: write, debug: write };
  return { folder, lines, files: sessionFiles(folder, log) };
}

const session = withVotes(sampleSession(DRINKS), 'morning', 'unknown');

test('a vote is read as it was written last, and gone when it is removed', async () => {
  const { files } = await open();
  expect(await files.readAll()).toEqual([]);
  await files.write(sampleSession(DRINKS));
  await files.write(session);
  expect(await files.readAll()).toEqual([session]);
  await files.remove(session.id);
  await files.remove(session.id);
  expect(await files.readAll()).toEqual([]);
});

test('a file that was being written when the process ended does not hide the one before', async () => {
  const { files, folder } = await open();
  await files.write(session);
  await writeFile(path.join(folder, `${session.id}.json.draft`), '{"format":1,"id"');
  expect(await files.readAll()).toEqual([session]);
});

test.each([
  ['cut off', '{"format":1,"id"'],
  ['of a later version', '{"format":2}'],
])('a file that is %s is set aside, and the log says where and what to do', async (_, text) => {
  const { files, folder, lines } = await open();
  await files.write(session);
  await writeFile(path.join(folder, '1200000000000000009.json'), text);
  expect(await files.readAll()).toEqual([session]);
  const aside = path.join(folder, '1200000000000000009.json.broken');
  expect(await readFile(aside, 'utf8')).toBe(text);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`Its file is now ${aside}: look at it, then delete it.`);
  expect(await files.readAll()).toEqual([session]);
});

test('a folder that cannot be used is named, with the variable that changes it', async () => {
  const { files, folder, lines } = await open();
  await writeFile(folder, 'a file where a folder should be');
  await expect(files.readAll()).rejects.toBeInstanceOf(UserError);
  await expect(files.readAll()).rejects.toThrow(/cannot be read: it is not a folder\. .*DATA_DIR/);
  await expect(files.write(session)).rejects.toThrow(/Votes cannot be kept in .*DATA_DIR/);
  expect(await readdir(path.dirname(folder))).toEqual(['votes']);
  expect(lines).toEqual([]);
});
