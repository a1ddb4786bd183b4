import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '../src/assemble.ts';
import { endpoints } from '../src/rest/endpoints.ts';

const textOf = (file: string) => readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8');
const README = textOf('README.md');

test('the README lists every route that there is, and no other', () => {
  const { backend } = assemble({});
  const there = endpoints(backend, () => '').map((one) => `${one.method} ${one.path}`);
  const listed = [...README.matchAll(/`((?:GET|POST|PUT|PATCH|DELETE)[^`/]*) (\/[^`]*)`/g)].flatMap(
    ([, methods = '', place = '']) => methods.split(', ').map((method) => `${method} ${place}`),
  );
  expect(listed.sort()).toEqual(there.sort());
});

test('the test in the README is the one that is run', () => {
  expect(README).toContain(textOf('examples/ping.test.ts'));
});
