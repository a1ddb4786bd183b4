import { execFile } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';
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

test('what is no file and no folder is told by its name, and never waited for', async () => {
  const dir = await sampleFolder();
  await promisify(execFile)('mkfifo', [path.join(dir, 'entries', 'pipe.md')]);
  await expect(readFiles(dir)).rejects.toThrow('pipe.md is a pipe, a socket or a device. Move it out');
});

test('a folder with the name of an answer is told', async () => {
  const dir = await sampleFolder();
  await mkdir(path.join(dir, 'entries', 'why.md'));
  await expect(readFiles(dir)).rejects.toThrow('why.md is a folder with the name of a file. Rename it');
});

test('links in a circle are told by their name', async () => {
  const dir = await sampleFolder();
  await symlink('round.md', path.join(dir, 'entries', 'round.md'));
  await expect(readFiles(dir)).rejects.toThrow('round.md cannot be read: ');
});

test('a name that is not UTF-8 is told', async () => {
  const dir = await sampleFolder();
  const name = Buffer.concat([
    Buffer.from(path.join(dir, 'entries/caf')),
    Buffer.from([0xe9]),
    Buffer.from('.md'),
  ]);
  await writeFile(name, '# Why?\nSo.\n');
  await expect(readFiles(dir)).rejects.toThrow('has a name that is not UTF-8. Rename it.');
});

test('a file that is far too large is refused before it is read, with its size', async () => {
  const dir = await sampleFolder();
  await truncate(await written(dir, 'entries/huge.md'), 5_000_000_000);
  await expect(readFiles(dir)).rejects.toThrow(
    'huge.md has 5,000,000,000 bytes; 4,000,000 is the most. Split it',
  );
});

test('as many files as a large FAQ has are read with few of them open', async () => {
  const dir = await sampleFolder();
  for (let at = 0; at < 3_000; at += 1) await written(dir, `entries/faq/e${at}.md`);
  const script = `import { readFiles } from ${JSON.stringify(pathToFileURL(BUILT).href)};
    console.log((await readFiles(${JSON.stringify(dir)})).length);`;
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    'ulimit -n 128 && exec "$0" --input-type=module -e "$1"',
    process.execPath,
    script,
  ]);
  expect(stdout.trim()).toBe('3005');
});

const BUILT = path.join(packageRoot, 'dist', 'src', 'knowledge', 'files.js');

async function written(dir: string, name: string): Promise<string> {
  const file = path.join(dir, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '# Why?\nSo.\n');
  return file;
}
