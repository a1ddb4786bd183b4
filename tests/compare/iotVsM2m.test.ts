import path from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';
import { overviewText } from '../../src/cli/comparisonText.ts';
import { overviewOf } from '../../src/compare/overview.ts';
import { selectComparison } from '../../src/compare/selectComparison.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';

const loaded = await loadPack(path.join(packageRoot, 'knowledge'));
if (!loaded.ok) throw new Error('The knowledge does not load; see wireside check.');
const { pack } = loaded;
const comparison = selectComparison(pack, 'iot vs m2m');

test('the table of IoT and M2M fits a terminal of 80 columns', () => {
  const lines = overviewText(overviewOf(comparison)).split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test.each(comparison.aspects)('$name is short enough for a phone and says something of both', (aspect) => {
  const words = pack.entries.get(aspect.entry)?.answer.split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(50);
  expect(words).toBeLessThanOrEqual(110);
  for (const { brief } of aspect.cells.values()) expect(brief.length).toBeLessThanOrEqual(40);
  expect([...aspect.cells.keys()].sort()).toEqual(['iot', 'm2m']);
});
