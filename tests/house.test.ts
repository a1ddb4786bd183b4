import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const PROGRAM = ['src', 'commands', 'packages/local-discord/src'].flatMap(filesBelow);

/** Every import of the program: from which file, to which file of the house or which package. */
const imports = importsOf(PROGRAM);

/** The rooms of the house and what each may call, beside itself and packages: arrows point one way. */
const RULES = ['src/answer/', 'src/compare/', 'src/advise/', 'src/knowledge/'];
const BELOW = ['src/locales/', 'src/base/'];
const MAY_CALL: ReadonlyMap<string, readonly string[]> = new Map([
  ['src/base/', []],
  ['src/locales/', ['src/base/']],
  ['src/knowledge/', ['src/base/']],
  ['src/importing/', ['src/knowledge/', 'src/base/']],
  ['src/answer/', ['src/knowledge/', 'src/base/']],
  ['src/compare/', ['src/knowledge/', ...BELOW]],
  ['src/advise/', ['src/knowledge/', ...BELOW]],
  ['src/lint/', [...RULES, 'src/base/']],
  ['src/eval/', ['src/answer/', 'src/base/']],
  ['src/discord/', [...RULES, ...BELOW]],
  ['src/store/', ['src/base/']],
  ['src/learning/', ['src/store/', 'src/importing/', 'src/eval/', ...RULES, 'src/base/']],
  ['commands/', ['src/discord/', 'src/learning/', 'src/importing/', 'src/store/', ...RULES, ...BELOW]],
  [
    'src/app/',
    ['commands/', 'src/discord/', 'src/learning/', 'src/importing/', 'src/store/', ...RULES, ...BELOW],
  ],
  [
    'src/cli/',
    [
      'src/app/',
      'commands/',
      'src/discord/',
      'src/learning/',
      'src/store/',
      'src/importing/',
      'src/lint/',
      'src/eval/',
      ...RULES,
      ...BELOW,
    ],
  ],
  ['packages/local-discord/', []],
]);

test('each room of the house has files, so that no rule about it holds for nothing', () => {
  for (const room of MAY_CALL.keys()) expect(filesBelow(room), room).not.toEqual([]);
});

test('each folder of the program is a room with a rule', () => {
  const folders = ['src', 'packages'].flatMap((top) =>
    readdirSync(top, { withFileTypes: true })
      .filter((item) => item.isDirectory())
      .map(({ name }) => `${top}/${name}/`),
  );
  expect([...folders, 'commands/'].sort()).toEqual([...MAY_CALL.keys()].sort());
});

test.each([...MAY_CALL])('%s calls only what lies below it', (room, allowed) => {
  const wrong = imports
    .filter(({ file, target }) => file.startsWith(room) && /^(src|commands|packages)\//.test(target))
    .filter(({ target }) => ![room, ...allowed].some((place) => target.startsWith(place)));
  expect(wrong).toEqual([]);
});

test('the stand-in for Discord knows nothing of the bot, and neither do its tests', () => {
  const used = importsOf(filesBelow('packages/local-discord'));
  expect(used.length).toBeGreaterThan(500);
  expect(used.filter(({ target }) => /^(src|commands|tests|bench|wireside)(\/|$)/.test(target))).toEqual([]);
});

test('nothing calls the entries of the program', () => {
  for (const entry of ['src/main.ts', 'src/cli.ts']) expect(existsSync(entry), entry).toBe(true);
  expect(imports.filter(({ target }) => ['src/main.ts', 'src/cli.ts'].includes(target))).toEqual([]);
});

test('a feature imports no other feature', () => {
  const features = new Set(PROGRAM.flatMap((file) => featureOf(file) ?? []));
  for (const feature of ['ask', 'compare', 'advise', 'vote', 'browse', 'about'])
    expect(features).toContain(feature);
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [featureOf(file), featureOf(target)];
    return from !== undefined && to !== undefined && from !== to;
  });
  expect(wrong).toEqual([]);
});

test('only the commands and src/discord know discord.js', () => {
  const users = imports
    .filter(({ target }) => target === 'discord.js' || target.startsWith('@discordjs/'))
    .map(({ file }) => file);
  expect(users.filter((file) => !/^(commands|src\/discord)\//.test(file))).toEqual([]);
  expect(users).not.toEqual([]);
});

test('a package is used by its name, and nothing deeper than what it exports', () => {
  const used = imports.filter(({ target }) => target.startsWith('wireside-local-discord'));
  expect(used.filter(({ target }) => target !== 'wireside-local-discord')).toEqual([]);
  expect(used).not.toEqual([]);
});

test('no imports go in a circle', () => {
  const calls = new Map<string, Set<string>>();
  // The page is drawn by components that hold components of their own kind.
  for (const { file, target, isType } of imports)
    if (!(isType || file.includes('/page/'))) calls.set(file, (calls.get(file) ?? new Set()).add(target));
  expect(calls.size).toBeGreaterThan(200);
  expect(circles(calls)).toEqual([]);
  expect(
    circles(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a', 'd']],
      ]),
    ),
  ).toEqual([['a', 'b', 'c', 'a']]);
});

/** As many lines as one reads together. */
const MAX_LINES = 250;

test(`no file of the program has more than ${MAX_LINES} lines`, () => {
  const lines = PROGRAM.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));
  expect(lines.filter((each) => each.lines > MAX_LINES)).toEqual([]);
});

/** As many files as one finds something among. */
const MAX_FILES = 25;

test(`no folder of the bot has more than ${MAX_FILES} files`, () => {
  const folders = new Map<string, number>();
  for (const folder of PROGRAM.filter((file) => !file.startsWith('packages/')).map(path.dirname))
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  expect(folders.size).toBeGreaterThan(15);
  expect([...folders].filter(([, count]) => count > MAX_FILES)).toEqual([]);
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

function importsOf(files: readonly string[]) {
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:\bimport( type)?\b[^;']*?|\bfrom\s*)'([^']+)'/g)].map(
      ([, type, target = '']) => ({
        file,
        target: target.startsWith('.') ? path.join(path.dirname(file), target) : target,
        isType: type !== undefined,
      }),
    ),
  );
}

/** The folder of a feature that a file lies in; undefined for the list of features and what is no feature. */
function featureOf(file: string): string | undefined {
  const [top, feature, inside] = file.split('/');
  return top === 'commands' && inside !== undefined ? feature : undefined;
}

/** One circle for each file that is called back to, found depth first: the way from the file to itself. */
function circles(calls: ReadonlyMap<string, Iterable<string>>): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) return void found.push([...way.slice(at), file]);
    if (done.has(file)) return;
    for (const target of calls.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of calls.keys()) visit(file, []);
  return found;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file));
}
