import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pictureBytes } from '../../src/knowledge/files.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { PIXEL } from '../fixtures/pixel.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with one answer and these files beside it. */
async function folderOf(answer: string, files: Files): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-pictures-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const all: Files = {
    'pack.yaml': 'name: Garden\n',
    'entries/faq/prune.md': `# How do I prune?\n\n${answer}\n`,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), content);
  }
  return dir;
}

async function entryOf(dir: string) {
  const loaded = await loadPack(dir);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const entry = loaded.pack.entries.get('prune');
  if (!entry) throw new Error('The entry is not there.');
  return { ...entry, version: loaded.pack.version };
}

const ofBytes = (length: number): Uint8Array => Buffer.concat([PIXEL, Buffer.alloc(length - PIXEL.length)]);

test.each([
  ['images/cut.png', 'entries/faq/images/cut.png'],
  ['./cut.png', 'entries/faq/cut.png'],
  ['../../images/cut.png', 'images/cut.png'],
  ['/images/cut.png', 'images/cut.png'],
  ['my%20cut.png', 'entries/faq/my cut.png'],
  ['cut.png?raw=true#dark', 'entries/faq/cut.png'],
  ['images\\\\cut.PNG', 'entries/faq/images/cut.PNG'],
])('%s is the file %s of the pack', async (address, file) => {
  const dir = await folderOf(`![The first cut](${address})`, { [file]: PIXEL });
  const { pictures = [], unshown } = await entryOf(dir);
  expect(unshown).toBeUndefined();
  expect(pictures).toMatchObject([{ alt: 'The first cut', file: { type: 'png', bytes: PIXEL.length } }]);
  for (const picture of pictures)
    expect('file' in picture && (await pictureBytes(picture.file))).toEqual(PIXEL);
});

test('a picture of HTML is one of the pack too, and its number goes on', async () => {
  const answer = '![a](https://garden.example/a.png)\n\n<p>Then <img src="cut.png" alt="b"></p>';
  const { pictures, answer: text } = await entryOf(await folderOf(answer, { 'entries/faq/cut.png': PIXEL }));
  expect(pictures).toMatchObject([
    { url: 'https://garden.example/a.png' },
    { alt: 'b', file: { type: 'png' } },
  ]);
  expect(text).toContain('Then 🖼 2 b');
});

test('a picture that changes is another version, and what was checked is never replaced by what was not', async () => {
  const dir = await folderOf('![cut](cut.png)', { 'entries/faq/cut.png': PIXEL });
  const { version, pictures = [] } = await entryOf(dir);
  await writeFile(path.join(dir, 'entries/faq/cut.png'), ofBytes(500));
  for (const picture of pictures)
    expect('file' in picture && (await pictureBytes(picture.file))).toBeUndefined();
  expect((await entryOf(dir)).version).not.toBe(version);
});

test.each<[string, string | Uint8Array, string]>([
  [
    'one too large for Discord',
    ofBytes(10_000_001),
    'has a picture (cut.png) that has 10,000,001 bytes; 10,000,000 is the most; make it smaller',
  ],
  [
    'a drawing under the name of a picture',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'has a picture (cut.png) that is no PNG, JPEG, GIF or WebP, whatever its name says; save it as one of these',
  ],
])('%s is a problem with file and line', async (_, content, message) => {
  const loaded = await loadPack(
    await folderOf('Like this:\n\n![cut](cut.png)', { 'entries/faq/cut.png': content }),
  );
  expect(loaded.ok || loaded.problems.map(formatProblem)).toEqual([
    `entries/faq/prune.md:5: answer: ${message}`,
  ]);
});

test('pictures that are too large together are a problem of the one that is too much', async () => {
  const answer = '![a](a.png)\n\n![b](b.png)';
  const loaded = await loadPack(
    await folderOf(answer, {
      'entries/faq/a.png': ofBytes(7_000_000),
      'entries/faq/b.png': ofBytes(6_000_000),
    }),
  );
  expect(loaded.ok || loaded.problems.map(formatProblem)).toEqual([
    'entries/faq/prune.md:5: answer: has a picture (b.png) that makes 13,000,000 bytes with those before it; 12,000,000 is the most of an answer; make them smaller',
  ]);
});

test('a link out of the folder shows nothing of what lies there; one within is followed', async () => {
  const outside = await folderOf('x', { 'secret.png': PIXEL });
  const dir = await folderOf('![cut](cut.png)', { 'pictures/real.png': PIXEL });
  await symlink(path.join(dir, 'pictures', 'real.png'), path.join(dir, 'entries/faq/cut.png'));
  expect((await entryOf(dir)).pictures).toMatchObject([{ file: { type: 'png' } }]);
  await rm(path.join(dir, 'entries/faq/cut.png'));
  await symlink(path.join(outside, 'secret.png'), path.join(dir, 'entries/faq/cut.png'));
  const loaded = await loadPack(dir);
  expect(loaded.ok || loaded.problems.map(formatProblem)).toEqual([
    'entries/faq/prune.md:3: answer: has a picture (cut.png) that is a link out of the knowledge folder; put the file itself beside the answer',
  ]);
});

test.each([['cut.png'], ['../../../cut.png'], ['/cut.png']])(
  '%s, which is not there, is told with its line, and its words are shown',
  async (address) => {
    const { answer, unshown } = await entryOf(await folderOf(`![The cut](${address})`, {}));
    expect(answer).toBe('The cut');
    expect(unshown).toEqual([
      {
        line: 3,
        what: `a picture that is not in the pack and has no address (${address}); its words are shown`,
        fix: 'put the file beside the answer, or write its whole https address',
        weight: 'warning',
      },
    ]);
  },
);
