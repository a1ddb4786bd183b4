import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { importFiles } from '../../src/importing/importFiles.ts';
import { packFiles } from '../../src/importing/packFiles.ts';
import { readInputs } from '../../src/importing/readInputs.ts';
import { buildPack } from '../../src/knowledge/loadPack.ts';

/** Collections as their owners publish them; they stand beside the repository and are no part of it. */
const SOURCES = '../shared/real/sources';
const isThere = existsSync(SOURCES);
if (!isThere) console.log(`${SOURCES} is not there: no published collection is imported.`);

/** The collection as it is read, and as a pack that passes every check of its files. */
const imported = async (given: string) => {
  const { files } = await readInputs([`${SOURCES}/${given}`]);
  const all = await importFiles(files);
  const pack = packFiles(all, 'Test');
  const built = buildPack(pack.files);
  expect(built.ok || built.problems).toBe(true);
  return {
    formats: all.read.map(({ format }) => format.name),
    read: all.entries.length,
    phrasings: all.entries.flatMap(({ phrasings }) => phrasings).length,
    notRead: all.leftOut.length,
    usable: pack.entries,
  };
};

test.skipIf(!isThere)('the tags of discord.js', async () => {
  expect(await imported('discord-utils-bot/tags.toml')).toEqual({
    formats: ['tags-toml'],
    read: 126,
    phrasings: 367,
    notRead: 0,
    usable: 126,
  });
});

test.skipIf(!isThere)('the tags of Python Discord', async () => {
  expect(await imported('python-discord/tags')).toEqual({
    formats: ['tags-md'],
    read: 95,
    phrasings: 120,
    notRead: 0,
    usable: 95,
  });
});

test.skipIf(!isThere).each([
  ['SampleActiveLearning.tsv', 21],
  ['SampleQnAs.tsv', 11],
  ['SampleV2QnAs.tsv', 11],
  ['basic-kb.tsv', 16],
])('%s of QnA Maker', async (file, entries) => {
  const { formats, read, notRead, usable } = await imported(`qna-maker/${file}`);
  expect({ formats, read, notRead, usable }).toEqual({
    formats: ['csv'],
    read: entries,
    notRead: 0,
    usable: entries,
  });
});

test.skipIf(!isThere).each([['discord-utils-bot/tags.toml'], ['python-discord/tags'], ['qna-maker']])(
  'check accepts what import makes of %s, without an edit',
  async (given) => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    const said: string[] = [];
    const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line), env: {} };
    const out = path.join(dir, 'pack');
    expect(await runCli(['import', `${SOURCES}/${given}`, '--out', out], io), said.join('\n')).toBe(0);
    expect(await runCli(['check', '--knowledge', out], io), said.join('\n')).toBe(0);
  },
);
