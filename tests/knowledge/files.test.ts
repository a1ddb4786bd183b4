import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/knowledge/files.ts';
import { sampleFolder } from './sampleFolder.ts';

test('files are read by their paths, without hidden ones and the back-ups of editors', async () => {
  const dir = await sampleFolder();
  for (const name of ['.git', 'entries/.hidden']) await mkdir(path.join(dir, name), { recursive: true });
  for (const name of [
    '.git/config',
    'entries/.hidden/x.md',
    'pack.yaml~',
    '#pack.yaml#',
    'x.swp',
    '.DS_Store',
  ])
    await writeFile(path.join(dir, name), 'not ours');
  expect((await readFiles(dir)).map((file) => file.path)).toEqual([
    'comparisons/green-vs-black.yaml',
    'entries/concept/what-is-tea.md',
    'guides/green-or-black.yaml',
    'pack.yaml',
    'sources.yaml',
  ]);
});

test('a file that is a link is read: mounted configuration consists of links', async () => {
  const dir = await sampleFolder();
  await writeFile(path.join(dir, '.real'), 'Notes');
  await symlink('.real', path.join(dir, 'README.md'));
  expect(await readFiles(dir)).toContainEqual({ path: 'README.md', text: 'Notes' });
});

test('what an editor on Windows adds is taken off', async () => {
  const dir = await sampleFolder();
  await writeFile(path.join(dir, 'README.md'), '\uFEFFone\r\ntwo\r\n');
  expect(await readFiles(dir)).toContainEqual({ path: 'README.md', text: 'one\ntwo\n' });
});

test.each([
  ['that is not there', '/no/such/folder', 'it does not exist'],
  ['that is a file', import.meta.filename, 'it is not a folder'],
])('a folder %s is told in a sentence', async (_, dir, why) => {
  await expect(readFiles(dir)).rejects.toThrow(
    `The knowledge folder ${dir} cannot be read: ${why}. Set KNOWLEDGE_DIR or --knowledge to a folder that has a pack.yaml.`,
  );
});

test('a link that leads nowhere is told by its name', async () => {
  const dir = await sampleFolder();
  await symlink('nowhere', path.join(dir, 'README.md'));
  await expect(readFiles(dir)).rejects.toThrow('README.md cannot be read: it does not exist.');
});
