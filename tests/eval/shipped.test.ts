import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { readQuestions } from '../../src/cli/openEngine.ts';
import { brokenPromises, missedGates, parseGates } from '../../src/eval/gates.ts';
import type { Judged } from '../../src/eval/judge.ts';
import { measure, summarise } from '../../src/eval/measure.ts';
import { toQuestions, unknownIds } from '../../src/eval/question.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';

/** A file of questions and the pack that is asked. */
interface Asked {
  readonly file: string;
  readonly pack: string;
}

/** What each gate of gates.json is measured on, several packs as one; all of it is what nobody tuned on. */
const MEASURED: ReadonlyMap<string, readonly Asked[]> = new Map([
  ['questions-fresh', [{ file: 'tests/eval/questions-fresh.jsonl', pack: 'knowledge' }]],
  ['questions-unseen', [{ file: 'tests/eval/questions-unseen.jsonl', pack: 'knowledge' }]],
  ['questions-second', [{ file: 'tests/eval/questions-second.jsonl', pack: 'knowledge' }]],
  ['faqs', packsOf('tests/eval/faqs', 'tests/fixtures/faqs')],
  ['faqs-second', packsOf('tests/eval/faqs-second', 'tests/fixtures/faqs')],
  ['real', packsOf('../shared/real/questions', '../shared/real/packs')],
]);
const gates = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'gates.json'), 'utf8')));

test('a gate stands on everything that nobody tuned on', () => {
  expect(Object.keys(gates)).toEqual([...MEASURED.keys()]);
});

for (const [name, asked] of Object.entries(gates)) {
  const measured = MEASURED.get(name) ?? [];
  // What lies beside the working copy is not shipped.
  const where = measured.length > 0 ? '' : ' (skipped where its packs are missing)';
  test.skipIf(measured.length === 0)(`the gates are held on ${name}${where}`, async () => {
    const judged = (await Promise.all(measured.map(judgedBy))).flat();
    const measurement = summarise(judged);
    expect(brokenPromises(measurement.bands)).toEqual([]);
    expect(missedGates(measurement, parseGates(asked))).toEqual([]);
  });
}

function packsOf(questions: string, packs: string): Asked[] {
  const files = existsSync(questions) ? readdirSync(questions).sort() : [];
  return files.map((file) => ({
    file: path.join(questions, file),
    pack: path.join(packs, file.replace('.jsonl', '')),
  }));
}

async function judgedBy({ file, pack: folder }: Asked): Promise<readonly Judged[]> {
  const loaded = await loadPack(folder);
  if (!loaded.ok) throw new Error(`${folder} does not load`);
  const { pack, engine } = knowledgeOf(loaded.pack);
  const questions = toQuestions(file, await readQuestions(file));
  expect(unknownIds(questions, (id) => pack.entries.has(id))).toEqual([]);
  return measure(questions, { ask: engine.ask, now: () => 0 }).judged;
}
