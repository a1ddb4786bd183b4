import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { garden } from '../answer/garden.ts';

const run = async (...args: string[]) => {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCli(args, { out: (l) => lines.out.push(l), err: (l) => lines.err.push(l), env: {} });
  return { code, out: lines.out, err: lines.err.join('\n') };
};
const tea = join(import.meta.dirname, '..', 'fixtures', 'knowledge');
const folder = await mkdtemp(join(tmpdir(), 'wireside-ask-'));
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const entries = await file(
  'garden.json',
  JSON.stringify(garden.map(({ phrasings, ...rest }) => ({ ...rest, alternates: phrasings }))),
);

test('an answer comes with its question and a word of confidence', async () => {
  const { code, out } = await run('ask', 'how often should i water tomatoes', '--entries', entries);
  expect(code).toBe(0);
  expect(out.join('\n')).toContain('Two or three times a week');
  expect(out.at(-1)).toMatch(/^Confidence: (sure|likely)$/);
});

test('a pack answers with its source', async () => {
  const { out } = await run('ask', 'what is tannin?', '--knowledge', tea);
  expect(out[0]).toContain('tannin');
  expect(out.join('\n')).toContain('Source: the tea handbook');
});

test('why tells what was repaired, which entries came first and what the confidence is made of', async () => {
  const { code, out } = await run('ask', '--why', 'how oftne should i water tomatoes', '--entries', entries);
  const text = out.join('\n');
  expect(code).toBe(0);
  expect(text).toMatch(/^Verdict: answer \(watering\), confidence 0\.\d+\n/);
  expect(text).toContain('Put right: oftne → often');
  expect(text).toMatch(/First: watering, score [\d.]+\n {2}ridge -?[\d.]+ × [\d.]+ = -?[\d.]+/);
  expect(text).toContain('Second: ');
  expect(text).toMatch(/Margin: [\d.]+, from\n {2}\w+ -?[\d.]+ × /);
  expect(text).toMatch(
    /Confidence 0\.\d+; by the model of any pack 0\.\d+, whose logistic half adds\n {2}choice /,
  );
});

test('why as JSON names the version of the knowledge and is the same bytes on every run', async () => {
  const ask = () => run('ask', '--why', '--json', 'what is tannin', '--knowledge', tea);
  const { out } = await ask();
  expect(JSON.parse(out[0] ?? '')).toMatchObject({
    q: 'what is tannin',
    version: expect.stringMatching(/^[0-9a-f]{8}$/),
    verdict: { verdict: 'answer' },
  });
  expect((await ask()).out).toEqual(out);
});

test('what nobody wrote about gets a plain sentence', async () => {
  const { out } = await run('ask', "what's the best pizza in Rome", '--entries', entries);
  expect(out[0]).toMatch(/^I don’t know/);
});

test('a batch gives a line of JSON for each question, in their order', async () => {
  const batch = await file('batch.jsonl', '{"q":"when do i prune roses","more":1}\n\n{"q":"hmm"}\n');
  const { code, out } = await run('ask', '--batch', batch, '--entries', entries);
  expect(code).toBe(0);
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { q: 'when do i prune roses', verdict: 'answer', id: 'pruning', word: 'sure', ms: expect.any(Number) },
    { q: 'hmm', verdict: 'none', id: null },
  ]);
});

test('each line of a batch has the fields of the contract, whatever the verdict', async () => {
  const batch = await file('fields.jsonl', '{"q":"when do i prune roses"}\n{"q":"hmm"}\n');
  const { out } = await run('ask', '--batch', batch, '--entries', entries);
  const fields = ['q', 'verdict', 'id', 'ids', 'confidence', 'word', 'candidates', 'near', 'ms'];
  for (const line of out) expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(fields));
});

test('bad lines are named with their file and number, and nothing is answered', async () => {
  const batch = await file('bad.jsonl', '{"q":"fine"}\nnot json\n{"question":"no q"}\n');
  const { code, out, err } = await run('ask', '--batch', batch, '--entries', entries);
  expect(code).toBe(1);
  expect(out).toEqual([]);
  expect(err).toContain(`${batch}:2: is no JSON`);
  expect(err).toContain(`${batch}:3: has no "q"`);
});

test('a file that is no list of entries is named with the place of its problem', async () => {
  const bad = await file('bad.json', '[{"id":"a","question":"A?"},{"id":"b"}]');
  const { code, err } = await run('ask', 'a', '--entries', bad);
  expect(code).toBe(1);
  expect(err).toContain(`${bad}: entry 2: question:`);
});

test('no question is wrong usage', async () => {
  const { code, err } = await run('ask');
  expect(code).toBe(2);
  expect(err).toContain('There is no question');
});
