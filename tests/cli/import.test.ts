import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { PIXEL } from '../fixtures/pixel.ts';

async function runImport(...args: readonly string[]) {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const out = path.join(dir, 'garden');
  const lines = { out: [] as string[], err: [] as string[] };
  const io = { out: (l: string) => lines.out.push(l), err: (l: string) => lines.err.push(l), env: {} };
  const code = await runCli(['import', ...args, '--out', out], io);
  return { code, out, said: lines.out.join('\n'), err: lines.err.join('\n'), io };
}

const fixture = (name: string) => `tests/fixtures/imports/${name}`;

test('a collection becomes a folder, and what was read, is usable and needs a hand is said', async () => {
  const { said, out, code } = await runImport(fixture('tags.toml'));
  expect(code).toBe(0);
  expect(said).toContain('Read 2 entries in 1 file: tags.toml of discord-utils-bot (--as tags-toml).');
  expect(said).toContain('Usable: 2 entries.');
  expect(said).toContain(
    '- has a title and no question: the title stands for it (2): tags.toml: watering-times',
  );
  expect(said).toContain('Left out: 1.\n- has no content (1): tags.toml: empty');
  expect(await readdir(path.join(out, 'entries/faq'))).toEqual(['compost.md', 'watering-times.md']);
  expect(await readFile(path.join(out, 'README.md'), 'utf8')).toContain('Usable: 2 entries.');
});

test('files of several formats become one pack', async () => {
  const { out } = await runImport(fixture('qna.tsv'), fixture('faqpage.json'), fixture('rasa'));
  expect(await readdir(path.join(out, 'entries/faq'))).toHaveLength(5);
});

test('what a person wrote is not overwritten', async () => {
  const { out, io } = await runImport(fixture('tags.toml'));
  let said = '';
  expect(
    await runCli(['import', fixture('cqa.json'), '--out', out], { ...io, err: (line) => (said += line) }),
  ).toBe(1);
  expect(said).toContain('is not empty');
  expect(await readdir(path.join(out, 'entries/faq'))).toEqual(['compost.md', 'watering-times.md']);
});

test('nothing that could be imported is a problem, and nothing is written', async () => {
  const { code, out, said, err } = await runImport('tests/fixtures/tea.ts');
  expect(code).toBe(1);
  expect(said).toContain('- is of no format that can be imported (1): tea.ts');
  expect(err).toContain('Nothing was imported');
  await expect(readdir(out)).rejects.toThrow();
});

test('a format that there is not, and a call without files, are wrong usage', async () => {
  const { code, err } = await runImport(fixture('tags.toml'), '--as', 'yaml');
  expect(code).toBe(2);
  expect(err).toContain('There is no format “yaml”. Use one of tags-toml (tags.toml of discord-utils-bot), ');
  expect((await runImport()).code).toBe(2);
});

test('a format that is named is not guessed', async () => {
  const { said } = await runImport(fixture('tags/water-butt.md'), '--as', 'markdown');
  expect(said).toContain('has no question: no heading or summary that asks');
});

test.each([
  'tags.toml',
  'tags',
  'dot-tags',
  'beete.csv',
  'qna.tsv',
  'cqa.json',
  'legacy.json',
  'faqpage.html',
  'faqpage.json',
  'faq.md',
  'faq.mdx',
  'faq.rst',
  'rasa',
  'phpmyfaq.json',
  'zendesk.json',
])('the pack of %s needs no edit to be one', async (name) => {
  const { code, err, said } = await runImport(fixture(name));
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(said).toMatch(/Written to .*; the whole report is in its README\.md\./);
});

/** A folder with a page and what lies beside it. */
async function pageWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), content);
  }
  return dir;
}

const PAGE = `# FAQ

## How do I prune?

![The cut](images/cut.png)

## Where is the gate?

<img src="../map.png" alt="The map">

![A plan](plan.svg)

![The road](https://garden.example/road.png)
`;

test.each([
  ['a page', (dir: string) => path.join(dir, 'docs', 'faq.md'), 1],
  ['its folder', (dir: string) => path.join(dir, 'docs'), 1],
  ['the folder above, which holds the other picture too', (dir: string) => dir, 2],
])('pictures that lie beside %s are copied, and the others are named', async (_, given, copied) => {
  const dir = await pageWith({
    'docs/faq.md': PAGE,
    'docs/images/cut.png': PIXEL,
    'docs/images/unused.png': PIXEL,
    'docs/plan.svg': '<svg/>',
    'map.png': PIXEL,
  });
  const { code, said, out, io } = await runImport(given(dir));
  expect(code).toBe(0);
  expect(said).toContain(`Copied ${copied} picture${copied === 1 ? '' : 's'} that the answers show.`);
  expect(said).toContain('- shows a picture that is no PNG, JPEG, GIF or WebP; save it as one (1)');
  expect(said.includes('does not lie beside what was imported')).toBe(copied === 1);
  expect(await readFile(path.join(out, 'entries/faq/images/cut.png'))).toEqual(PIXEL);
  expect(await readdir(path.join(out, 'entries/faq/images'))).toEqual(['cut.png']);
  expect(await runCli(['check', '--knowledge', out], io)).toBe(0);
});

test('pictures of an archive are copied too, and no link leads out of what was given', async () => {
  const zipped = zipSync({ 'faq.md': strToU8(PAGE), 'images/cut.png': PIXEL });
  const dir = await pageWith({ 'docs.zip': zipped, 'docs/faq.md': PAGE, 'secret.png': PIXEL });
  const { said, out } = await runImport(path.join(dir, 'docs.zip'));
  expect(said).toContain('Copied 1 picture that the answers show.');
  expect(await readFile(path.join(out, 'entries/faq/images/cut.png'))).toEqual(PIXEL);
  await mkdir(path.join(dir, 'docs', 'images'));
  await symlink(path.join(dir, 'secret.png'), path.join(dir, 'docs', 'images', 'cut.png'));
  expect((await runImport(path.join(dir, 'docs'))).said).not.toContain('Copied');
});
