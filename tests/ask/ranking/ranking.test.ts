import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildEngine } from '../../../src/ask/engine.ts';
import { loadPack } from '../../../src/knowledge/loadPack.ts';

/**
 * A file here holds wordings of one kind. `id`: the entry that must be answered or offered first; how sure the engine
 * must be of it is held elsewhere. `ids`: the two entries that must answer, in this order. `none`: nothing may answer.
 * `why` is the reason, for whoever has to judge a change.
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
  const found = wordings.map(({ q, why, ids }) => ({
    q,
    why,
    ids: ids.length === 1 ? foremost(q) : engine.ask(q).ids,
  }));
  expect(found).toEqual(wordings);
});

/** The entry that is offered first, or those that answer. */
function foremost(q: string): readonly string[] {
  const { verdict, ids, candidates } = engine.ask(q);
  return verdict === 'suggest' ? candidates.slice(0, 1).map(({ id }) => id) : ids;
}

test('every entry that a wording asks for exists', () => {
  const asked = sets.flatMap(({ wordings }) => wordings.flatMap(({ ids }) => ids));
  expect(asked.filter((id) => !entries.has(id))).toEqual([]);
  expect(asked.length).toBeGreaterThan(100);
});
