import { expect, test } from 'vitest';
import { usageLines } from '../../src/cli/subcommand.ts';

test('descriptions stand under each other, below a call that leaves no room', () => {
  const long = `wireside long ${'[--option VALUE] '.repeat(3).trim()}`;
  const lines = usageLines(['wireside a   does a', '           [--b]   does b', `${long}   does much`]);
  expect(lines).toEqual([
    `  ${'wireside a'.padEnd(50)}does a`,
    `  ${'           [--b]'.padEnd(50)}does b`,
    `  ${long}`,
    `  ${' '.repeat(50)}does much`,
  ]);
});

test('a line without a description is only indented', () => {
  expect(usageLines(['           [--knowledge DIR | --entries FILE.json]'])).toEqual([
    '             [--knowledge DIR | --entries FILE.json]',
  ]);
});
