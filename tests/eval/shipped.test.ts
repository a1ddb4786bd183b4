import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { readQuestions } from '../../src/cli/openEngine.ts';
import { brokenPromises } from '../../src/eval/calibration.ts';
import { missedGates, parseGates } from '../../src/eval/gates.ts';
import { measure } from '../../src/eval/measure.ts';
import { toQuestions, unknownIds } from '../../src/eval/question.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';

const loaded = await loadPack('knowledge');
if (!loaded.ok) throw new Error('the shipped pack does not load');
const { pack, engine } = knowledgeOf(loaded.pack);
const gates = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'gates.json'), 'utf8')));

test.each(Object.entries(gates))('the shipped knowledge holds its gates on %s', async (name, asked) => {
  const file = path.join(import.meta.dirname, name);
  const questions = toQuestions(file, await readQuestions(file));
  const measurement = measure(questions, { ask: engine.ask, now: () => 0 });
  expect(unknownIds(questions, (id) => pack.entries.has(id))).toEqual([]);
  expect(brokenPromises(measurement.bands)).toEqual([]);
  expect(missedGates(measurement, parseGates(asked))).toEqual([]);
});
