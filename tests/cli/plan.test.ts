import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { sampleFolder } from '../knowledge/sampleFolder.ts';

const run = async (...args: string[]) => {
  const out: string[] = [];
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => out.push(line), env: {} });
  return { code, out: out.join('\n') };
};

test('a plan is kept with the knowledge, out of sight of its author', async () => {
  const dir = await sampleFolder();
  expect(await run('plan', '--knowledge', dir)).toEqual({
    code: 0,
    out: 'green-or-black: 1.00 questions expected, 1 at most',
  });
  const kept = JSON.parse(await readFile(path.join(dir, '.plans', 'green-or-black.json'), 'utf8'));
  expect(kept).toMatchObject({ expected: 1, most: 1 });
  expect((await run('check', '--knowledge', dir)).code).toBe(0);
});

test('one guide can be named, and a wrong name is refused', async () => {
  const dir = await sampleFolder();
  expect((await run('plan', 'green-or-black', '--knowledge', dir)).code).toBe(0);
  expect(await run('plan', 'green', '--knowledge', dir)).toMatchObject({ code: 1 });
});

test('check reviews each guide', async () => {
  const { code, out } = await run('check', '--knowledge', await sampleFolder());
  expect(code).toBe(0);
  expect(out).toMatch(/^green-or-black: 1 question, 2 outcomes, 1 rule;/m);
  expect(out).toMatch(/^ {2}proof: exact, no order takes fewer/m);
  expect(out).toMatch(/^ {2}neutrality: Black tea 67 %, Green tea 33 % of 3 answer sets$/m);
});
