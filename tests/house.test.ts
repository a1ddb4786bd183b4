import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Every import of the program: from which file, to which file of the house or which package. */
const imports = ['src', 'commands'].flatMap((top) =>
  filesBelow(top).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({
      file,
      target: target.startsWith('.') ? path.join(path.dirname(file), target) : target,
    })),
  ),
);

/** The rooms of the house and what each may call, beside itself and packages: arrows point one way. */
const LIBRARIES = ['src/knowledge/', 'src/ask/', 'src/compare/', 'src/advise/'];
const MAY_CALL: ReadonlyMap<string, readonly string[]> = new Map([
  ['src/base/', []],
  ['src/knowledge/', ['src/base/']],
  ['src/ask/', ['src/knowledge/', 'src/base/']],
  ['src/locales/', ['src/base/']],
  ['src/compare/', ['src/knowledge/', 'src/locales/', 'src/base/']],
  ['src/advise/', ['src/knowledge/', 'src/locales/', 'src/base/']],
  ['src/lint/', [...LIBRARIES, 'src/base/']],
  ['src/eval/', ['src/ask/', 'src/base/']],
  ['src/discord/', [...LIBRARIES, 'src/locales/', 'src/base/']],
  ['commands/', [...LIBRARIES, 'src/discord/', 'src/locales/', 'src/base/']],
  ['src/app/', [...LIBRARIES, 'commands/', 'src/discord/', 'src/locales/', 'src/base/']],
]);

test.each([...MAY_CALL])('%s calls only what lies below it', (room, allowed) => {
  const wrong = imports
    .filter(({ file, target }) => file.startsWith(room) && /^(src|commands)\//.test(target))
    .filter(({ target }) => ![room, ...allowed].some((place) => target.startsWith(place)));
  expect(wrong).toEqual([]);
});

test('only the commands and src/discord know discord.js', () => {
  const users = imports.filter(({ target }) => target === 'discord.js').map(({ file }) => file);
  expect(users.filter((file) => !/^(commands|src\/discord)\//.test(file))).toEqual([]);
  expect(users).not.toEqual([]);
});

test('a package is used by its name, and nothing deeper than what it exports', () => {
  const used = imports.filter(({ target }) => target.startsWith('wireside-local-discord'));
  expect(used.filter(({ target }) => target !== 'wireside-local-discord')).toEqual([]);
  expect(used).not.toEqual([]);
  expect(imports.filter(({ target }) => target.startsWith('packages/'))).toEqual([]);
});

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) }),
  ),
});

test('the lock file holds every package for other platforms too: npm ci refuses one that does not', () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const locked = Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, ''));
  const named = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies));
  expect(named.filter((name) => !locked.includes(name))).toEqual([]);
  expect(named).not.toEqual([]);
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name));
}
