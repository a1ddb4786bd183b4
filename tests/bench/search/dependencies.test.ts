import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** The engines that ours is measured against, and what they need. */
const OTHERS = [
  ...['@nlpjs/basic', '@orama/orama', 'flexsearch', 'lunr', 'minisearch'],
  ...['wink-bm25-text-search', 'wink-nlp-utils'],
];

test('only bench/ uses the other engines, and nobody who installs the bot gets them', () => {
  const manifest = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(OTHERS.filter((name) => name in manifest.dependencies)).toEqual([]);
  expect(OTHERS.filter((name) => !(name in manifest.devDependencies))).toEqual([]);
  expect(['src', 'commands'].flatMap(filesBelow).filter(importsOther)).toEqual([]);
  expect(filesBelow('bench').filter(importsOther)).toEqual(['bench/search/engines.ts']);
});

const importsOther = (file: string): boolean => {
  const text = readFileSync(file, 'utf8');
  return OTHERS.some((name) => new RegExp(`(?:from |import\\()'${name}'`).test(text));
};

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /(?<!\.d)\.tsx?$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name));
