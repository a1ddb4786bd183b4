import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';
import { runCli } from '../../src/cli.ts';
import { sampleFolder } from '../knowledge/sampleFolder.ts';

const run = async (...args: string[]) => {
  const lines = { out: [] as string[], err: [] as string[] };
  const io = { out: (l: string) => lines.out.push(l), err: (l: string) => lines.err.push(l), env: {} };
  const code = await runCli(args, io);
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
};

const exported = async (...args: string[]) => run('export', ...args, '--knowledge', await sampleFolder());

test('an exported guide is valid by the published schema', async () => {
  const schema = JSON.parse((await run('check', '--schema')).out);
  const guide = JSON.parse((await exported('guide', 'green-or-black')).out);
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(guide), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...guide, format: 2 })).toBe(false);
});

test('the schema is published with the documentation, and guides of any size are valid by it', async () => {
  const published = readFileSync(path.join(packageRoot, 'docs', 'guide-1.schema.json'), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse((await run('check', '--schema')).out));
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(published));
  for (const [id, pack] of [
    ['which-tea', 'knowledge'],
    ['which-boat', 'boats'],
  ] as const) {
    const folder = path.join(packageRoot, 'tests', 'fixtures', pack);
    const guide = JSON.parse((await run('export', 'guide', id, '--knowledge', folder)).out);
    expect(validate(guide), JSON.stringify(validate.errors)).toBe(true);
  }
});

test('as CSV it is a decision table, each choice and rule a row', async () => {
  expect((await exported('guide', 'green-or-black', '--format', 'csv')).out).toBe(
    [
      'if,is,Green tea,Black tea,because,aspect',
      'hour,morning,0,2,A strong tea wakes you up.,taste',
      'hour,evening,2,0,A light tea lets you sleep.,taste',
      'hour,morning,ruled out,0,Nothing light before eight.,taste',
    ].join('\n'),
  );
});

test('as Markdown it is the same table', async () => {
  const { out } = await exported('guide', 'green-or-black', '--format', 'markdown');
  expect(out.split('\n').slice(0, 3)).toEqual([
    '| if | is | Green tea | Black tea | because | aspect |',
    '| --- | --- | --- | --- | --- | --- |',
    '| hour | morning | 0 | 2 | A strong tea wakes you up. | taste |',
  ]);
});

test('what cannot be exported is said, with what can', async () => {
  expect(await exported('guide', 'green')).toMatchObject({
    code: 1,
    err: expect.stringContaining('green-or-black'),
  });
  expect(await exported('guide', 'green-or-black', '--format', 'xml')).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no format “xml”. Use json, csv, markdown.'),
  });
  expect(await exported('entry', 'what-is-tea')).toMatchObject({ code: 2 });
});
