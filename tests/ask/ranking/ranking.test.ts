import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildEngine } from '../../../src/ask/engine.ts';
import { loadPack } from '../../../src/knowledge/loadPack.ts';

/**
 * A file here holds wordings of one kind. `id`: the entry that must answer, `ids`: the entries that must answer, in this
 * order, `none`: nothing may answer. `why` is the reason, for whoever has to judge a change.
 */
const shared = { q: z.string().min(1), why: z.string().min(1) };
const Wordings = z.array(
  z.union([
    z.strictObject({ ...shared, id: z.string() }).transform(({ q, why, id }) => ({ q, why, ids: [id] })),
    z.strictObject({ ...shared, ids: z.array(z.string()).min(2) }),
    z.strictObject({ ...shared, none: z.literal(true) }).transform(({ q, why }) => ({ q, why, ids: [] })),
  ]),
);

const loaded = await loadPack('knowledge');
if (!loaded.ok) throw new Error('the shipped pack does not load');
const { entries, synonyms, outside } = loaded.pack;
const engine = buildEngine([...entries.values()], synonyms, outside);

const sets = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    return { kind: path.parse(file).name, wordings: Wordings.parse(parse(text)) };
  });

test.each(sets)('$kind: each wording gets what it was written for', ({ wordings }) => {
  const found = wordings.map(({ q, why }) => ({ q, why, ids: engine.ask(q).ids }));
  expect(found).toEqual(wordings);
});

test('every entry that a wording asks for exists', () => {
  const asked = sets.flatMap(({ wordings }) => wordings.flatMap(({ ids }) => ids));
  expect(asked.filter((id) => !entries.has(id))).toEqual([]);
  expect(asked.length).toBeGreaterThan(100);
});
