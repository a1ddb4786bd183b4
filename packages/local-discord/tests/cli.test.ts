import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const PROGRAM = path.resolve(import.meta.dirname, '../bin/wireside-local-discord.js');

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });

test('a state that cannot be read is told in a sentence, and nothing of the port', () => {
  const { status, stderr } = run('--port', '0', '--state', import.meta.filename);
  expect(status).toBe(1);
  expect(stderr).toMatch(/cannot be read\. Delete the file to start afresh\.\n$/);
});

test('a world that is not as it should be is told with the place and what is wrong', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-discord-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'world.json');
  await writeFile(file, JSON.stringify({ roles: [{ name: 'Helper', permissions: ['Fly'] }], colour: 1 }));
  const { status, stderr } = run('--port', '0', '--world', file);
  expect(status).toBe(1);
  expect(stderr).toContain('roles.0.permissions.0: There is no such permission.');
  expect(stderr).toContain('colour');
});

test('an option that does not exist is wrong usage', () => {
  expect(run('--loud')).toMatchObject({ status: 2, stderr: expect.stringContaining('--record FILE') });
});
