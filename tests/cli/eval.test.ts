import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { garden } from '../answer/garden.ts';

const run = async (...args: string[]) => {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCli(['eval', ...args], {
    out: (l) => lines.out.push(l),
    err: (l) => lines.err.push(l),
    env: {},
  });
  return { code, out: lines.out, err: lines.err.join('\n') };
};
const folder = await mkdtemp(join(tmpdir(), 'wireside-eval-'));
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const entries = await file(
  'garden.json',
  JSON.stringify(garden.map(({ phrasings, ...rest }) => ({ ...rest, alternates: phrasings }))),
);
const questions = await file(
  'questions.jsonl',
  [
    { q: 'how often should i water tomatoes', ids: ['watering'] },
    { q: 'when do i prune roses', ids: ['pruning'], kind: 'keyword' },
    { q: 'feeding vegetables', ids: ['compost'] },
    { q: "what's the best pizza in Rome", none: true, none_kind: 'offtopic-general' },
    { q: 'when do i prune roses' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
);

test('the report fits one screen and repeats no question', async () => {
  const { out } = await run(questions, '--entries', entries);
  const screen = out.join('\n');
  expect(out.length).toBeLessThanOrEqual(40);
  expect(Math.max(...out.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(screen).toContain('questions.jsonl: 3 answerable questions, 2 out of scope');
  expect(screen).toMatch(/precision: answers that are right +50\.0 % +15\.0 to 85\.0 +2 of 4\n/);
  expect(screen).toMatch(/coverage: answerable and answered +100\.0 % +43\.9 to 100\.0 +3 of 3\n/);
  expect(screen).toMatch(/false: out of scope, yet answered +50\.0 % +9\.5 to 90\.5 +1 of 2\n/);
  expect(screen).not.toContain('roses');
});

test('gates that hold end with 0, and each that is missed is named and ends with 1', async () => {
  const some = await file(
    'some.jsonl',
    `{"q":"when do i prune roses","ids":["pruning"]}
{"q":"???","ids":["compost"]}`,
  );
  const held = await run(some, '--entries', entries, '--gate', 'precision=1,coverage=0.5');
  expect(held).toMatchObject({ code: 0, err: '' });
  const missed = await run(some, '--entries', entries, '--gate', 'precision=1,coverage=0.85,top3=0.95');
  expect(missed.code).toBe(1);
  expect(missed.err.split('\n')).toEqual([
    'Gate missed: coverage is 50.0 % (1 of 2), at least 85.0 % is asked for.',
    'Gate missed: top3 is 50.0 % (1 of 2), at least 95.0 % is asked for.',
  ]);
});

test('a word that breaks its promise ends with 1 without any gate', async () => {
  const lie = JSON.stringify({ q: 'when do i prune roses', ids: ['watering'] });
  const { code, err } = await run(await file('lies.jsonl', `${lie}\n`.repeat(5)), '--entries', entries);
  expect(code).toBe(1);
  expect(err).toContain('Promise broken: “sure” stands for at least 97.0 % right, and 0 of 5 were');
});

test('--json gives the totals on one line', async () => {
  const { out } = await run(questions, '--entries', entries, '--json');
  expect(out).toHaveLength(1);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({
    questions: 'questions.jsonl',
    precision: { hits: 2, of: 4, value: 0.5 },
    noneKinds: [
      { kind: 'offtopic-general', falseAnswers: { hits: 0, of: 1 } },
      { kind: 'out of scope', falseAnswers: { hits: 1, of: 1 } },
    ],
  });
});

test('--html writes a report with what went wrong, and one that cannot be written is named', async () => {
  const report = join(folder, 'report.html');
  await run(questions, '--entries', entries, '--html', report);
  expect(await readFile(report, 'utf8')).toContain('feeding vegetables');
  const { code, err } = await run(
    questions,
    '--entries',
    entries,
    '--html',
    join(folder, 'no', 'where.html'),
  );
  expect(code).toBe(1);
  expect(err).toContain('where.html cannot be written');
});

test('an id that no entry has is pointed out', async () => {
  const renamed = await file('renamed.jsonl', '{"q":"when do i prune roses","ids":["roses"]}');
  const { err } = await run(renamed, '--entries', entries);
  expect(err).toContain('Among no entries, so never right: roses.');
});

test('bad lines are named, and nothing is measured', async () => {
  const bad = await file('bad.jsonl', '{"q":"fine"}\n{"q":"odd","none":true,"ids":["a"]}\n');
  const { code, out, err } = await run(bad, '--entries', entries);
  expect(code).toBe(1);
  expect(out).toEqual([]);
  expect(err).toBe(`${bad}:2: is "none" and names "ids": leave one of them out.`);
});

test('no file, an odd half and an odd gate are wrong usage', async () => {
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('There is no file') });
  expect(await run(questions, '--half', 'best')).toMatchObject({ code: 2 });
  expect(await run(questions, '--gate', 'recall=1')).toMatchObject({ code: 2 });
});
