import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { sampleFolder } from '../knowledge/sampleFolder.ts';

const compare = async (...args: string[]) => {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCli(['compare', ...args, '--knowledge', await sampleFolder()], {
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    env: {},
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
};

test('a topic gives the table', async () => {
  const { code, out } = await compare('green', 'vs', 'black');
  expect(code).toBe(0);
  expect(out).toMatch(/^Green versus black tea\n\nBoth come from the same plant.\n/);
  expect(out).toMatch(/^ +Green tea +Black tea$/m);
  expect(out).toMatch(/^Taste +fresh +strong$/m);
});

test('no topic is needed for the only comparison', async () => {
  expect((await compare()).out).toBe((await compare('green-vs-black')).out);
});

test('--aspect tells one aspect in full', async () => {
  const { out } = await compare('--aspect', 'TASTE');
  expect(out).toMatch(/^Taste\n\nGreen tea is fresh and black tea is strong.\n/);
  expect(out).toMatch(/\nGreen tea\n {2}It tastes fresh.\n/);
});

const TASTE = {
  id: 'taste',
  name: 'Taste',
  question: 'How do green and black tea taste?',
  summary: 'Green tea is fresh and black tea is strong.',
  cells: {
    green: { brief: 'fresh', text: 'It tastes fresh.' },
    black: { brief: 'strong', text: 'It tastes strong.' },
  },
  sources: [{ id: 'tea-book', title: 'The tea book (2020)' }],
};

test('--json gives the whole comparison', async () => {
  expect(JSON.parse((await compare('--json')).out)).toEqual({
    id: 'green-vs-black',
    title: 'Green versus black tea',
    summary: 'Both come from the same plant.',
    subjects: [
      { id: 'green', name: 'Green tea' },
      { id: 'black', name: 'Black tea' },
    ],
    aspects: [TASTE],
  });
});

test('--json with --aspect gives that aspect alone, a slip of typing forgiven', async () => {
  expect(JSON.parse((await compare('--json', '--aspect', 'tastte')).out)).toEqual(TASTE);
});

test('what is not there is answered with what is, exit code 1', async () => {
  const topic = await compare('bananas');
  expect(topic.code).toBe(1);
  expect(topic.err).toContain('Green versus black tea (green-vs-black)');
  const aspect = await compare('--aspect', 'bananas');
  expect(aspect.code).toBe(1);
  expect(aspect.err).toContain('Choose one of these: Taste.');
});

test('--subjects sets two side by side, in any words for them', async () => {
  const { code, out } = await compare('--subjects', 'black vs green tea');
  expect(code).toBe(0);
  expect(out).toMatch(/^ +Green tea +Black tea$/m);
  expect((await compare('--subjects', 'green tea, coffee')).err).toContain(
    'Choose from: Green tea, Black tea.',
  );
});

test('--png writes the picture and names the file', async () => {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-png-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const file = path.join(dir, 'tea.png');
  expect(await compare('--png', file, '--dark')).toEqual({ code: 0, out: file, err: '' });
  expect((await readFile(file)).toString('latin1', 1, 4)).toBe('PNG');
  const nowhere = await compare('--png', path.join(dir, 'no', 'tea.png'));
  expect(nowhere.code).toBe(1);
  expect(nowhere.err).toContain('tea.png cannot be written: it does not exist.');
});

test('--png draws a whole comparison, so it goes with neither --json nor --aspect', async () => {
  expect((await compare('--png', 'x.png', '--json')).code).toBe(2);
  expect((await compare('--png', 'x.png', '--aspect', 'taste')).code).toBe(2);
});

test('an option that does not exist is wrong usage, exit code 2', async () => {
  const { code, err } = await compare('--aspects', 'taste');
  expect(code).toBe(2);
  expect(err).toMatch(/\nUnknown option '--aspects'\.$/);
});
