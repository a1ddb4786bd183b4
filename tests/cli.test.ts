import { expect, test } from 'vitest';
import { runCli } from '../src/cli.ts';

const run = async (...args: string[]) => {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCli(args, { out: (l) => lines.out.push(l), err: (l) => lines.err.push(l), env: {} });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
};

test('an unknown subcommand shows the usage and exits with 2', async () => {
  const { code, out, err } = await run('chekc');
  expect(code).toBe(2);
  expect(out).toContain('wireside check');
  expect(err).toContain('“chekc”');
});

test('help exits with 0', async () => {
  expect((await run('--help')).code).toBe(0);
});
