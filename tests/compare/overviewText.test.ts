import { expect, test } from 'vitest';
import { overviewText } from '../../src/cli/comparisonText.ts';
import { overviewOf } from '../../src/compare/overview.ts';
import { loadBoats } from '../fixtures/boats.ts';
import { loadTea } from '../fixtures/tea.ts';

const packs = [await loadTea(), await loadBoats()];
const comparisons = packs.flatMap((pack) => [...pack.comparisons.values()]);

test.each(comparisons)('the table of “$title” fits a terminal of 80 columns', (comparison) => {
  const lines = overviewText(overviewOf(comparison)).split('\n');
  expect(lines.length).toBeGreaterThan(comparison.aspects.length);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});
