import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const PROGRAM = path.resolve(import.meta.dirname, '../bin/wireside-local-discord.js');

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });

test('a state that cannot be read is told in a sentence, and nothing of the port', () => {
  const { status, stderr } = run('--port', '0', '--state', import.meta.filename);
  expect(status).toBe(1);
  expect(stderr).toMatch(/cannot be read\. Delete the file to start afresh\.\n$/);
});

test('an option that does not exist is wrong usage', () => {
  expect(run('--loud')).toMatchObject({ status: 2, stderr: expect.stringContaining('--record FILE') });
});
