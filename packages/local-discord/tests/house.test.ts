import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const SOURCE = path.resolve(import.meta.dirname, '../src');

/** Every import of the package: from which file, to which file of it or which other package. */
const imports = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
  .map((item) => path.join(item.parentPath, item.name))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({
      file: path.relative(SOURCE, file),
      target: target.startsWith('.') ? path.relative(SOURCE, path.resolve(file, '..', target)) : target,
    })),
  );

const inPage = (file: string) => file.startsWith('page/');

test('it knows nothing of any bot: it imports its own files and the packages that it names', () => {
  const named = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
  const own = (target: string) => /\.(tsx?|css)$/.test(target) && !target.startsWith('..');
  const known = (target: string) =>
    own(target) || target.startsWith('node:') || named.some((name) => `${target}/`.startsWith(`${name}/`));
  expect(imports.filter(({ target }) => !known(target))).toEqual([]);
  expect(imports).not.toEqual([]);
});

test('what it runs on is installed with it', () => {
  const named = Object.keys(packageJson.dependencies);
  const used = imports.filter(
    ({ file, target }) => !inPage(file) && /^[@a-z]/.test(target) && !/\.ts$/.test(target),
  );
  const missing = used.filter(
    ({ target }) => !target.startsWith('node:') && !named.some((name) => `${target}/`.startsWith(`${name}/`)),
  );
  expect(missing).toEqual([]);
});

test('no import goes in a circle', () => {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) targets.set(file, [...(targets.get(file) ?? []), target]);
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path, file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const target of targets.get(file) ?? []) follow(target, [...path, file]);
  };
  for (const file of targets.keys()) follow(file, []);
  expect(circles).toEqual([]);
});

test('the page is a client of the stand-in and not a part of it', () => {
  const across = imports.filter(
    ({ file, target }) => /\.tsx?$/.test(target) && inPage(file) !== inPage(target),
  );
  expect(new Set(across.map(({ target }) => target))).toEqual(new Set(['protocol.ts']));
});
