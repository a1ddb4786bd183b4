import { describe, expect, test } from 'vitest';
import { thinCollections } from '../../../bench/eval/thin.ts';
import { publicSetNames, readSet } from '../../../bench/search/sets.ts';

const isThere = (await publicSetNames()).length > 0;
const plan = { families: ['hint3', 'stackfaq'], packs: 3, seed: 'test' };

describe.skipIf(!isThere)('thin packs (skipped where ../shared/eval/sets is missing)', () => {
  test('each entry has as many phrasings as the pack is thick, its question among them', async () => {
    for (const { name, knowledge } of await thinCollections(plan)) {
      const thickness = Number(/× (\d+)/.exec(name)?.[1]);
      expect(knowledge.entries.length).toBeGreaterThan(4);
      for (const { question, phrasings } of knowledge.entries)
        expect(new Set([question, ...phrasings]).size).toBe(thickness);
    }
  });

  test('what is asked about an entry that was left out has no answer', async () => {
    const answered = new Map((await readSet('stackfaq-alt-oos')).questions.map(({ q, ids }) => [q, ids]));
    const packs = (await thinCollections(plan)).filter(({ family }) => family === 'stackfaq');
    for (const { knowledge, questions } of packs) {
      const inPack = new Set(knowledge.entries.map(({ id }) => id));
      const near = questions.filter(({ noneKind }) => noneKind === 'near miss');
      expect(near.length).toBeGreaterThan(0);
      for (const { q, ids } of near) {
        expect(ids).toEqual([]);
        expect(answered.get(q)?.some((id) => inPack.has(id))).toBe(false);
      }
    }
  });

  test('the same plan draws the same packs, another seed others', async () => {
    const first = await thinCollections(plan);
    expect(await thinCollections(plan)).toEqual(first);
    expect(await thinCollections({ ...plan, seed: 'another' })).not.toEqual(first);
  });
});
