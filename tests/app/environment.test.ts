import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { environmentLines, findEnvironment } from '../../src/app/environment.ts';

let here = '';
let beside = '';
beforeEach(async () => {
  here = await mkdtemp(path.join(os.tmpdir(), 'wireside-env-'));
  beside = await mkdtemp(path.join(os.tmpdir(), 'wireside-env-'));
});
afterEach(async () => {
  for (const folder of [here, beside]) await rm(folder, { recursive: true });
});

const find = () => findEnvironment([here, beside]);

test('.env fills up what is not set, as an editor on any system saves it', async () => {
  await writeFile(path.join(here, '.env'), '\uFEFFKNOWLEDGE_DIR="my knowledge"\r\nPATH=nowhere\r\n');
  const { values } = find();
  expect(values.KNOWLEDGE_DIR).toBe('my knowledge');
  expect(values.PATH).toBe(process.env.PATH);
});

test('.env need not be there, and the log says where it was looked for', () => {
  const found = find();
  expect(found.values.PATH).toBe(process.env.PATH);
  expect(environmentLines(found).fact).toMatch(/^There is no \.env in .+: only the environment counts\.$/);
});

test('.env is found beside the package where the working directory has none, and the log says which', async () => {
  await writeFile(path.join(beside, '.env'), 'PORT=1');
  expect(find().values.PORT).toBe('1');
  expect(environmentLines(find()).fact).toBe(`Read ${path.join(beside, '.env')}.`);
  await writeFile(path.join(here, '.env'), 'PORT=2');
  expect(find().values.PORT).toBe('2');
});

test('.env is not passed over where it cannot be read: a token in it would go unseen', async () => {
  await mkdir(path.join(here, '.env'));
  expect(find).toThrow(`The file ${path.join(here, '.env')} cannot be read: it is a folder.`);
});

test.each([
  ['DISCORD_TOKNE', 'DISCORD_TOKEN'],
  ['discord_token', 'DISCORD_TOKEN'],
  ['BOT_TOKEN', 'DISCORD_TOKEN'],
  ['KNOWLEDGEDIR', 'KNOWLEDGE_DIR'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['GUILD_ID', 'DISCORD_GUILD_ID'],
])('a key %s is taken for a misspelt %s, and the log says so without its value', async (key, meant) => {
  await writeFile(path.join(here, '.env'), `${key}=my-secret`);
  const { warnings } = environmentLines(find());
  expect(warnings).toEqual([
    `${path.join(here, '.env')} sets ${key}, which nothing reads. If you mean ${meant}, rename it.`,
  ]);
});

test('keys of other programs are no misspelt ones', async () => {
  await writeFile(
    path.join(here, '.env'),
    'NODE_ENV=test\nPATHS=x\nTZ=UTC\nHOST=x\nOPENAI_API_KEY=x\nPOST=x\n',
  );
  expect(find().misspelt.map(({ key }) => key)).toEqual(['POST']);
});
