import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../src/cli.ts';

async function folder(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

async function run(...args: readonly string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const io = { out: (l: string) => lines.out.push(l), err: (l: string) => lines.err.push(l), env: {} };
  return { code: await runCli(args, io), out: lines.out.join('\n'), err: lines.err.join('\n') };
}

test('a new pack passes every check, answers, and has nothing of Wireside’s own', async () => {
  const dir = path.join(await folder(), 'my-pack');
  expect((await run('new', dir)).code).toBe(0);
  const check = await run('check', '--knowledge', dir);
  expect(check.err).toBe('');
  expect(check.out).toMatch(
    /^The garden club .*: 5 entries, 1 comparison, 1 guide, (no problems|errors: 0, warnings: \d+)$/m,
  );
  expect(check.code).toBe(0);
  const asked = await run('ask', 'how can i become a member', '--json', '--knowledge', dir);
  expect(JSON.parse(asked.out)).toMatchObject({ verdict: 'answer', id: 'how-do-i-join' });
});

test('a folder that holds something is left as it is', async () => {
  const dir = await folder();
  await writeFile(path.join(dir, 'notes.txt'), 'mine');
  const { code, err } = await run('new', dir);
  expect(code).toBe(1);
  expect(err).toContain('is not empty. Choose a folder that does not exist yet.');
});

test('a call without a folder is wrong usage', async () => {
  expect((await run('new')).code).toBe(2);
});
