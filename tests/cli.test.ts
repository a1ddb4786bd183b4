import { expect, test } from 'vitest';
import { runCli } from '../src/cli.ts';

const run = async (...args: string[]) => {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCli(args, { out: (l) => lines.out.push(l), err: (l) => lines.err.push(l), env: {} });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
};

test('an unknown subcommand shows the usage on standard error and exits with 2', async () => {
  const { code, out, err } = await run('chekc');
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^Usage:\n[\s\S]*wireside check[\s\S]*\nThere is no subcommand “chekc”\.$/);
});

test('help shows how to call every subcommand, and exits with 0', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const name of ['start', 'ask', 'compare', 'advise', 'check', 'eval', 'deploy'])
    expect(out).toContain(`\n  wireside ${name}`);
});

test('--help after a subcommand shows how to call that one', async () => {
  const { code, out } = await run('compare', '--help');
  expect(code).toBe(0);
  expect(out).toContain('wireside compare');
  expect(out).not.toContain('wireside ask');
});

test('wrong use of a subcommand shows how to call it, then says in a sentence what is wrong', async () => {
  const { code, out, err } = await run('compare', '--aspect');
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^Usage:\n {2}wireside compare[\s\S]*\nOption '--aspect <value>' argument missing\.$/);
});

test('a file that is not there is told without the words of the file system', async () => {
  const { code, err } = await run('ask', '--batch', '/no/such/file.jsonl');
  expect(code).toBe(1);
  expect(err).toBe('/no/such/file.jsonl cannot be read: it does not exist.');
});
