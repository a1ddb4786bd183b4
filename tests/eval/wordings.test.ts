import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';

/**
 * A file of the folder beside this holds wordings of one kind. `id`: the entry that must be answered or offered first; how sure the engine
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
const { entries } = loaded.pack;
const engine = buildEngine([...entries.values()], loaded.pack);

const FOLDER = path.join(import.meta.dirname, 'wordings');
const sets = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  return { kind: path.parse(file).name, wordings: Wordings.parse(parse(text)) };
});

/** The gate: of a hundred wordings, so many get what they were written for. */
const GATE = 0.97;

test('wordings of every kind get what they were written for', () => {
  const all = sets.flatMap(({ kind, wordings }) => wordings.map((wording) => ({ kind, ...wording })));
  const wrong = all.flatMap((wording) => {
    const { q, ids } = wording;
    const found = ids.length === 1 ? foremost(q) : engine.ask(q).ids;
    return isDeepStrictEqual(found, ids) ? [] : [{ ...wording, found }];
  });
  expect(1 - wrong.length / all.length, JSON.stringify(wrong, undefined, 1)).toBeGreaterThanOrEqual(GATE);
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
