import path from 'node:path';
import { expect, test } from 'vitest';
import { readQuestions } from '../../src/cli/openEngine.ts';
import { toQuestions, unknownIds } from '../../src/eval/question.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';

const FAQS = ['ashen-vale', 'klangkiste', 'analyse-donnees'];

test.each([
  ['questions-unseen.jsonl', 'knowledge'],
  ['questions-second.jsonl', 'knowledge'],
  ...FAQS.map((name): [string, string] => [`faqs/${name}.jsonl`, `tests/fixtures/faqs/${name}`]),
  ['faqs-second/ashen-vale.jsonl', 'tests/fixtures/faqs/ashen-vale'],
  ['faqs-second/klangkiste.jsonl', 'tests/fixtures/faqs/klangkiste'],
])('%s names only entries that its pack has, and each question once', async (name, folder) => {
  const file = path.join(import.meta.dirname, name);
  const questions = toQuestions(file, await readQuestions(file));
  const loaded = await loadPack(folder);
  if (!loaded.ok) throw new Error(`${folder} does not load`);
  const { entries } = loaded.pack;
  expect(unknownIds(questions, (id) => entries.has(id))).toEqual([]);
  expect(new Set(questions.map(({ q }) => q.toLowerCase())).size).toBe(questions.length);
});
