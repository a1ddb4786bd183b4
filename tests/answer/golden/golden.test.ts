import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { GOLDEN_PACK, goldenLine, readGolden } from '../../../bench/ask/goldenFile.ts';
import { buildEngine } from '../../../src/answer/engine.ts';
import { loadTea } from '../../fixtures/tea.ts';

const HOW_TO_GO_ON = `What is answered has changed. If that is what you want, write the golden file anew with
  npm run golden
and read its difference line by line before you commit it: each line is a question that somebody will ask.`;
const golden = await readGolden();
const tea = await loadTea();
const engine = buildEngine([...tea.entries.values()], tea);

test('200 questions about tea and about anything else get the verdict and the entries that were recorded', () => {
  expect(golden.length).toBeGreaterThanOrEqual(200);
  expect(
    golden.map(({ q }) => goldenLine(q, engine.ask(q))),
    HOW_TO_GO_ON,
  ).toEqual(golden);
});

const Said = z.object({
  verdict: z.enum(['answer', 'suggest', 'none']),
  id: z.string().nullable(),
  ids: z.array(z.string()).optional(),
  confidence: z.number(),
});

/** Turkish has a dotless i, and Apia skipped a day: both have broken programs that trusted their surroundings. */
test('in another language and time zone the program says the same', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'golden-'));
  try {
    const batch = path.join(folder, 'questions.jsonl');
    await writeFile(batch, golden.map(({ q }) => `${JSON.stringify({ q })}\n`).join(''));
    const env = { ...process.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' };
    const args = ['dist/src/cli.js', 'ask', '--knowledge', GOLDEN_PACK, '--batch', batch];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 2 ** 24 });
    const said = stdout
      .trim()
      .split('\n')
      .map((line) => Said.parse(JSON.parse(line)))
      .map(({ id, ids, ...rest }) => ({ ...rest, ids: ids ?? (id === null ? [] : [id]) }));
    const here = golden.map(({ q }) => engine.ask(q));
    expect(said).toEqual(here.map(({ verdict, ids, confidence }) => ({ verdict, ids, confidence })));
  } finally {
    await rm(folder, { recursive: true });
  }
});
