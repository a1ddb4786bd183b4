import { expect, test } from 'vitest';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import { type Edit, hashOf, layOver } from '../../src/learning/overlay.ts';
import { sampleFiles, TEA } from '../knowledge/samplePack.ts';

const FILES = [...sampleFiles()].map(([path, text]) => ({ path, text }));
const textOf = (path: string) => FILES.find((file) => file.path === path)?.text ?? null;

const edit = (path: string, text: string | null, base = hashOf(textOf(path))): Edit => ({
  id: `of ${path}`,
  path,
  text,
  base,
});

const entry = (question: string, front = '') => `---\nquestion: ${question}\n${front}---\nAn answer.\n`;

async function packOver(edits: readonly Edit[]) {
  const { loaded, ...laid } = await layOver(FILES, edits);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return { pack: loaded.pack, ...laid };
}

test('an edit stands in the place of its file, and a new file beside the others', async () => {
  const mine = edit(TEA, (textOf(TEA) ?? '').replace('an infusion', 'a drink'));
  const { pack, left } = await packOver([mine, edit('entries/faq/new.md', entry('Is it new?'))]);
  expect(left).toEqual([]);
  expect(pack.entries.get('what-is-tea')?.answer).toContain('Tea is a drink');
  expect(pack.entries.get('new')?.question).toBe('Is it new?');
});

test('the pack is the same, to its version, as one whose folder has the edits', async () => {
  const edits = [
    edit(TEA, entry('What is tea, then?')),
    edit('entries/faq/new.md', entry('Is it new?', 'sources: [our-staff]\n')),
  ];
  const { pack, files } = await packOver(edits);
  const built = buildPack(files);
  expect(built.ok && built.pack.version).toBe(pack.version);
  const again = await layOver(files, edits);
  expect(again.loaded.ok && again.loaded.pack.version).toBe(pack.version);
  expect(again.landed).toEqual(edits);
  expect(again.moved).toEqual([]);
});

test('a file that is taken away is gone, and has landed where the folder has it no more', async () => {
  const more = [...FILES, { path: 'entries/faq/old.md', text: entry('Is it old?') }];
  const retired = { ...edit('entries/faq/old.md', null), base: hashOf(entry('Is it old?')) };
  const { loaded, landed } = await layOver(more, [retired]);
  expect(loaded.ok && loaded.pack.entries.has('old')).toBe(false);
  expect(landed).toEqual([]);
  expect((await layOver(FILES, [retired])).landed).toEqual([retired]);
});

test('an edit stays in force where the folder changed, and is told', async () => {
  const mine = edit(TEA, entry('What is tea, then?'), hashOf('as it was before'));
  const { pack, moved } = await packOver([mine]);
  expect(moved).toEqual([mine]);
  expect(pack.entries.get('what-is-tea')?.question).toBe('What is tea, then?');
});

test('edits that no longer fit are left out one by one, and the others stay', async () => {
  const good = Array.from({ length: 9 }, (_, index) =>
    edit(`entries/faq/good-${index}.md`, entry(`Is this number ${index}?`)),
  );
  const bad = [
    edit('entries/faq/bad-source.md', entry('Which source?', 'sources: [gone]\n')),
    edit('entries/faq/bad-file.md', '---\nquestion: [\n---\nx'),
    edit('entries/faq/same.md', entry('What is tea?')),
    edit('pack.yaml', null),
    edit('../outside.md', entry('Where am I?')),
  ];
  const mixed = [...good.slice(0, 4), ...bad, ...good.slice(4)];
  const { pack, left } = await packOver(mixed);
  expect(left.map((each) => each.edit)).toEqual(bad);
  for (const { problems } of left) expect(problems).not.toEqual([]);
  expect([...pack.entries.keys()].filter((id) => id.startsWith('good'))).toHaveLength(good.length);
});

test('an edit that needs a later one is not left out because of a third', async () => {
  const needs = edit('entries/faq/first.md', entry('Am I the first?', 'related: [second]\n'));
  const bad = edit('entries/faq/bad.md', entry('Which source?', 'sources: [gone]\n'));
  const named = edit('entries/faq/second.md', entry('Am I the second?'));
  const { left } = await packOver([needs, bad, named]);
  expect(left.map((each) => each.edit)).toEqual([bad]);
});

test('a folder that is no pack says so, and no edit is blamed', async () => {
  const broken = FILES.filter(({ path }) => path !== 'pack.yaml');
  const { loaded, left } = await layOver(broken, [edit('entries/faq/new.md', entry('Is it new?'))]);
  expect(!loaded.ok && loaded.problems.map(({ file }) => file)).toEqual(['pack.yaml']);
  expect(left).toEqual([]);
});

test.each([
  ['lines', 'tea-book:\n  title: The tea book\n', 'Our staff'],
  ['no last line end', 'tea-book:\n  title: The tea book', 'Our staff'],
  ['braces', '# Books.\n{tea-book: {title: The tea book}}\n', 'Our staff'],
  ['lines that have it', 'tea-book:\n  title: The tea book\n\nour-staff:\n  title: The team\n', 'The team'],
  ['braces that have it', '{tea-book: {title: The tea book}, "our-staff": {title: The team}}', 'The team'],
])('the staff are a source where an edit cites them, in sources written in %s', async (_, sources, title) => {
  const files = FILES.map((file) => (file.path === 'sources.yaml' ? { ...file, text: sources } : file));
  for (const front of ['sources: [our-staff]\n', 'sources:\n  - tea-book\n  - "our-staff"\n']) {
    const { loaded, left } = await layOver(files, [edit('entries/faq/new.md', entry('Is it new?', front))]);
    expect(left).toEqual([]);
    expect(loaded.ok && loaded.pack.sources.get('our-staff')?.title).toBe(title);
  }
});

test('where there are no sources at all the staff are the first, named in the language of the pack', async () => {
  const files = [
    { path: 'entries/faq/a.md', text: entry('Was ist das?') },
    { path: 'pack.yaml', text: 'name: Tee\nlanguage: de\n' },
  ];
  for (const more of [[], [{ path: 'sources.yaml', text: '{}' }]]) {
    const { loaded } = await layOver(
      [...files, ...more],
      [edit('entries/faq/b.md', entry('Was noch?', 'sources: [our-staff]\n'))],
    );
    expect(loaded.ok && loaded.pack.sources.get('our-staff')?.title).toBe('Unser Team');
  }
});
