import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { importFiles } from '../../src/importing/importFiles.ts';
import { IMPORT_LIMITS, readInputs, unzip } from '../../src/importing/readInputs.ts';

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeFile(path.join(dir, name), content);
  return path.join(dir, name);
}

test('a file over the limit is refused before it is opened', async () => {
  const file = await written('large.csv', 'x'.repeat(IMPORT_LIMITS.FILE_BYTES + 1));
  await expect(readInputs([file])).rejects.toThrow(/has 8000001 bytes; a file of 8000000 is the most/);
});

test('a file that is not there is said by its name', async () => {
  await expect(readInputs(['no-such.csv'])).rejects.toThrow('no-such.csv cannot be read: it does not exist.');
});

test('the files of an archive are read by their paths, without what systems add', async () => {
  const tag = strToU8('---\nquestion: Who mows?\n---\nWe.\n');
  const file = await written(
    'tags.zip',
    zipSync({ tags: { 'a.md': tag, '.DS_Store': tag }, __MACOSX: { 'a.md': tag } }),
  );
  const { files } = await readInputs([file]);
  expect(files.map(({ path: name }) => name)).toEqual(['a.md']);
  expect((await importFiles(files)).entries.map(({ question }) => question)).toEqual(['Who mows?']);
});

const zipped = (name: string, size = 3) => zipSync({ [name]: [new Uint8Array(size), { level: 9 }] });

test.each([
  ['a path that leads out', zipped('../evil.md'), '“../evil.md” leads out of it'],
  ['an absolute path', zipped('/etc/evil.md'), '“/etc/evil.md” leads out of it'],
  ['a path of Windows', zipped('a\\..\\evil.md'), '“a\\..\\evil.md” leads out of it'],
  ['a file that grows a thousand times', zipped('bomb.md', 1_000_000), 'more than 100 times'],
  ['a file over the limit', zipped('large.md', IMPORT_LIMITS.FILE_BYTES + 1), '8000000 is the most'],
  ['a long path', zipped(`${'a'.repeat(300)}.md`), 'a path of 303 characters; 255 is the most'],
  ['no archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'it is no zip archive that can be read'],
])('an archive with %s is refused before it is unpacked', (_, bytes, why) => {
  expect(() => unzip('tags.zip', bytes)).toThrow(why);
});

test('an archive whose files are too large together is refused', () => {
  const noise = Uint8Array.from({ length: 6_000_000 }, (_, index) => (index * 2_654_435_761) >>> 24);
  const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, noise]));
  expect(() => unzip('tags.zip', zipSync(files, { level: 0 }))).toThrow('24000000 is the most');
});

test('an archive that lies about a size gives no more than it says', () => {
  const bytes = zipSync({ 'a.md': [new Uint8Array(900_000).fill(65), { level: 9 }] });
  const view = new DataView(bytes.buffer);
  // The size that a file will have stands 24 bytes behind the mark of its line in the directory.
  const directory = bytes.findLastIndex(
    (_, index) => view.byteLength - index >= 4 && view.getUint32(index) === 0x504b0102,
  );
  view.setUint32(directory + 24, 50, true);
  const lengths = (() => {
    try {
      return [...unzip('tags.zip', bytes).values()].map((file) => file.length);
    } catch {
      return [0];
    }
  })();
  expect(lengths.every((length) => length <= 50)).toBe(true);
});

test('what is no text is left out, UTF-16 is text, and Windows-1252 is said', async () => {
  const picture = await written('a.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  const wide = await written('b.csv', Buffer.from('\uFEFFquestion,answer\r\nWho?,Me.\r\n', 'utf16le'));
  const old = await written('c.csv', Buffer.from('question,answer\nWo?,Tr\u00e4ge.\n', 'latin1'));
  const { files, leftOut, remarks } = await readInputs([picture, wide, old]);
  expect(files.map(({ text }) => text)).toEqual([
    'question,answer\nWho?,Me.\n',
    'question,answer\nWo?,Träge.\n',
  ]);
  expect(leftOut.map(({ why }) => why)).toEqual(['is no text']);
  expect(remarks[0]).toMatch(/c\.csv is not UTF-8; it was read as Windows-1252\. Look at its accents\.$/);
});

test('what is nested too deeply is left out like anything that cannot be read', async () => {
  const deep = `{"@type":"FAQPage","a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  const html = `<!doctype html><script type="application/ld+json">${deep}</script>`;
  const yaml = `nlu:\n- intent: a\n  examples: ${'['.repeat(50_000)}`;
  const { entries, leftOut } = await importFiles([
    { path: 'deep.json', text: deep },
    { path: 'deep.html', text: html },
    { path: 'deep.yml', text: yaml },
  ]);
  expect(entries).toEqual([]);
  expect(leftOut).toHaveLength(3);
});

test('aliases of YAML that would grow without end are refused', async () => {
  const lines = Array.from(
    { length: 12 },
    (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(',')}]`,
  );
  const text = `a0: &a0 [x]\n${lines.join('\n')}\nnlu:\n- intent: a\n`;
  const { leftOut } = await importFiles([{ path: 'bomb.yml', text }]);
  expect(leftOut[0]?.why).toMatch(/^is not valid YAML: Excessive alias count/);
});
