import path from 'node:path';
import { expect, test } from 'vitest';
import { advice } from '../../src/advise/advice.ts';
import { packageRoot } from '../../src/base/package.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { CONNECTIVITY } from './connectivitySituations.ts';

const loaded = await loadPack(path.join(packageRoot, 'knowledge'));
const guide = loaded.ok ? loaded.pack.guides.get('which-connectivity') : undefined;
if (!guide) throw new Error('The guide which-connectivity does not load; see wireside check.');

test.each(CONNECTIVITY)('$name: $verdict', ({ answers, verdict }) => {
  const { outcome, strength, points } = advice(guide, answers);
  expect(`${outcome} ${strength}`, JSON.stringify([...points])).toBe(verdict);
});

test('every link fits some situation', () => {
  const advised = new Set(CONNECTIVITY.map(({ answers }) => advice(guide, answers).outcome));
  expect([...advised].sort()).toEqual(guide.outcomes.map(({ id }) => id).sort());
});
