import { expect, test } from 'vitest';
import { decisionTable, toCsv, toMarkdown } from '../../src/advise/decisionTable.ts';
import { DRINKS } from './smallGuide.ts';

test('a rule over several answers names them all, and what it rules out', () => {
  const rows = decisionTable(DRINKS).rows.slice(-2);
  expect(rows).toEqual([
    ['time and mood', 'evening and tired', '0', '0', '4', 'Rule late-and-tired holds.', 'definition'],
    ['kettle', 'broken', 'ruled out', 'ruled out', '0', 'Rule no-kettle holds.', 'definition'],
  ]);
});

test('cells with commas, quotes and formulas stay one cell of text', () => {
  const table = {
    columns: ['a', 'b'],
    rows: [
      ['one, "two"', '=1+1'],
      ['-2', '-cmd|x'],
    ],
  };
  expect(toCsv(table)).toBe(`a,b\n"one, ""two""",'=1+1\n-2,'-cmd|x`);
  expect(toMarkdown(table)).toContain('| -2 | -cmd\\|x |');
});
