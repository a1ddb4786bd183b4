import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findingLines } from '../../src/cli/check.ts';
import { runCli } from '../../src/cli.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { sampleFolder } from '../knowledge/sampleFolder.ts';

const check = async (dir: string, ...args: string[]) => {
  const lines = { out: [] as string[], err: [] as string[] };
  const io = { out: (l: string) => lines.out.push(l), err: (l: string) => lines.err.push(l), env: {} };
  const code = await runCli(['check', '--knowledge', dir, ...args], io);
  return { code, out: lines.out, err: lines.err.join('\n') };
};

test('warnings are printed and counted, and fail only where that is asked for', async () => {
  const dir = await sampleFolder();
  await appendFile(path.join(dir, 'sources.yaml'), 'coffee-book:\n  title: Coffee\n');
  const { code, out } = await check(dir);
  expect(out).toContain(
    'warning: sources.yaml: nothing cites coffee-book; cite it where it is used, or remove it',
  );
  expect(out.at(-1)).toMatch(/^Tea \(version \w{8}\): 2 entries, .*errors: 0, warnings: \d+$/);
  expect(code).toBe(0);
  expect((await check(dir, '--strict')).code).toBe(1);
});

test('a machine gets every finding as JSON', async () => {
  const dir = await sampleFolder();
  await appendFile(path.join(dir, 'sources.yaml'), 'coffee-book:\n  title: Coffee\n');
  const { out } = await check(dir, '--json');
  expect(out).toHaveLength(1);
  expect(JSON.parse(out.join())).toMatchObject({
    name: 'Tea',
    findings: expect.arrayContaining([
      expect.objectContaining({ severity: 'warning', check: 'source-never-cited', file: 'sources.yaml' }),
    ]),
  });
});

test('an entry wins its own question, in whatever language and form it is', async () => {
  const dir = await sampleFolder();
  const file = path.join(dir, 'entries/concept/what-is-tea.md');
  await writeFile(
    file,
    '---\nquestion: ¿Qué es el té? ¿Cómo se bebe?\nphrasings: [hello, "418"]\nsources: [tea-book]\nreviewed: 2026-11-22\n---\nTea.\n',
  );
  const { out } = await check(dir);
  expect(out.filter((line) => line.includes('what-is-tea') && line.includes('goes-elsewhere'))).toEqual([]);
  expect(out.filter((line) => /what-is-tea.*(not understood|answered by)/.test(line))).toEqual([]);
});

test('broken files are told before any meaning is looked for', async () => {
  const dir = await sampleFolder();
  await appendFile(path.join(dir, 'sources.yaml'), 'colour: green\n');
  const { code, err } = await check(dir);
  expect(code).toBe(1);
  expect(err).toContain('sources.yaml:');
  const { code: failed, out } = await check(dir, '--json');
  expect(failed).toBe(1);
  expect(JSON.parse(out.join()).problems[0]).toMatchObject({ file: 'sources.yaml', line: 3 });
});

test('many warnings of one check are cut, errors never', () => {
  const findings = (severity: Finding['severity']) =>
    Array.from(
      { length: 13 },
      (_, n): Finding => ({
        severity,
        check: 'some-check',
        file: 'pack.yaml',
        message: `${n} is odd`,
        fix: 'mend it',
      }),
    );
  expect(findingLines(findings('error'))).toHaveLength(13);
  const lines = findingLines(findings('warning'));
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe('warning: 3 more of some-check; --json lists all');
});

test('questions of the pack’s own set are checked, and change nothing else', async () => {
  const dir = await sampleFolder();
  const file = path.join(dir, 'eval', 'people.jsonl');
  await mkdir(path.dirname(file));
  await writeFile(file, '{"q": "brewing oolong", "ids": ["no-such-entry"]}\n{"q": "hi", "none": true}\n');
  const { code, out } = await check(dir);
  expect(out[0]).toBe(
    'error: eval/people.jsonl: names “no-such-entry”, which is no entry; correct the id, or take it out',
  );
  expect(code).toBe(1);
  await appendFile(file, '{"question": "brewing oolong"}\n');
  expect((await check(dir)).err).toContain('eval/people.jsonl:3: has no "q"');
});
