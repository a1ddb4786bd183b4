import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { packageRoot } from '../../src/base/package.ts';
import type { Judged } from '../../src/eval/judge.ts';
import { measure } from '../../src/eval/measure.ts';
import { linesOf, toQuestions } from '../../src/eval/question.ts';
import { importFiles } from '../../src/importing/importFiles.ts';
import { packFiles } from '../../src/importing/packFiles.ts';
import { readInputs } from '../../src/importing/readInputs.ts';
import { readFiles, type TextFile } from '../../src/knowledge/files.ts';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { laid } from '../../src/learning/overlay.ts';
import type { Changes, Preview } from '../../src/learning/preview.ts';
import { createPreviewer, type PackChange } from '../../src/learning/previewer.ts';

const worker = path.join(packageRoot, 'dist', 'src', 'learning', 'previewWorker.js');
const previewer = createPreviewer({ worker });
afterAll(previewer.close);

/** Two engines over the shipped pack, in the thread and beside it, on a busy machine. */
const SLOW = { timeout: 400_000 };

const PACKS: ReadonlyMap<string, () => Promise<readonly TextFile[]>> = new Map([
  ['the pack of the tests', () => readFiles('tests/fixtures/knowledge')],
  ['an imported pack', imported],
  ['the shipped pack', () => readFiles('knowledge')],
]);

async function imported(): Promise<readonly TextFile[]> {
  const { files } = await readInputs(['tests/fixtures/imports']);
  return packFiles(await importFiles(files), 'imported').files;
}

function packOf(files: readonly TextFile[]): Pack {
  const loaded = buildPack(files);
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return loaded.pack;
}

/**
 * A change that does a bit of everything: an answer is retired, one loses its phrasings, and a new one is asked in
 * almost the words of others, of a question that waits, and of one that the pack is not about.
 */
async function changeOf(folder: readonly TextFile[]): Promise<PackChange> {
  const before = [...folder, ...(await marked(folder))];
  const { entries, outside } = packOf(folder);
  const own = [...entries.values()].flatMap(({ file, ...rest }) =>
    file === undefined ? [] : [{ file, ...rest }],
  );
  const isNamed = ({ id, file }: (typeof own)[number]) =>
    folder.some((other) => other.path !== file && other.text.includes(id));
  const first = own.find((entry) => !isNamed(entry));
  const [second, ...others] = own.filter((entry) => entry !== first);
  if (!first || !second) throw new Error('The pack has too few entries.');
  const near = others
    .slice(0, 12)
    .flatMap(({ question, phrasings }) =>
      [question, ...phrasings].map((text) => `${text} again`).filter((text) => text.length < 150),
    );
  const asked = ['how do i repair a broken telescope', ...outside.slice(0, 2), ...near];
  const text = `---\nquestion: ${JSON.stringify('What is all this about?')}\nphrasings: ${JSON.stringify(asked)}\n---\n${second.answer}\n`;
  const after = laid(before, [
    { path: first.file, text: null },
    { path: second.file, text: `# ${second.question}\n\nNothing much.\n` },
    { path: 'entries/faq/all-this.md', text },
  ]);
  const gaps = [
    { id: 'a', text: 'How do I repair a broken telescope?' },
    { id: 'b', text: 'zzz qqq xxx' },
    { id: 'c', text: second.question },
    { id: 'd', text: second.question, wrong: second.id },
  ];
  return { before, after, gaps };
}

/** The pack's own set: some questions of people where there are any, and lines in other words than the pack's. */
async function marked(folder: readonly TextFile[]): Promise<readonly TextFile[]> {
  const lines = [...packOf(folder).entries.values()].slice(0, 30).flatMap(({ id, question }, index) => [
    { q: `please tell me: ${question.toLowerCase().replace(/\?$/, '')}`, ids: [id] },
    { q: `who invented number ${index} of the ${question.split(' ').at(-1)}`, none: true },
  ]);
  return [{ path: 'eval/people.jsonl', text: lines.map((line) => JSON.stringify(line)).join('\n') }];
}

/** What `wireside eval` makes of the questions of a pack, before and after. */
function evaluated({ before, after }: PackChange) {
  const [one, other] = [packOf(before), packOf(after)];
  const owners = new Map(
    [one, other].flatMap(({ entries }) =>
      [...entries.values()].flatMap(({ id, question, phrasings }) =>
        [question, ...phrasings].map((q) => [q, id]),
      ),
    ),
  );
  const staying = [...one.entries.values()].filter(({ id }) => other.entries.has(id));
  const own = staying.flatMap(({ id, question, phrasings }) =>
    [question, ...phrasings].map((q) => ({ q, ids: [...new Set([id, owners.get(q) ?? id])] })),
  );
  const file = before.find(({ path: name }) => name.startsWith('eval/'))?.text ?? '';
  const text = [
    ...[...own, ...one.outside.map((q) => ({ q, none: true }))].map((line) => JSON.stringify(line)),
    file,
  ].join('\n');
  const questions = toQuestions('all.jsonl', linesOf('all.jsonl', text));
  const judge = (pack: Pack) =>
    measure(questions, { ask: knowledgeOf(pack).engine.ask, now: () => 0 }).judged;
  return { was: judge(one), is: judge(other) };
}

/** The numbers of a preview, made of two evaluations. */
function expected({ was, is }: { readonly was: readonly Judged[]; readonly is: readonly Judged[] }) {
  const both = was.flatMap((old, index) => {
    const now = is[index];
    return now ? [{ old, now, text: old.question.q }] : [];
  });
  const right = both.filter(({ old }) => old.outcome === 'right');
  const texts = (some: readonly { readonly text: string }[]) => some.map(({ text }) => text).sort();
  return {
    right: right.length,
    wrong: texts(right.filter(({ now }) => now.outcome === 'wrong')),
    choice: texts(right.filter(({ now }) => now.outcome === 'offered' || now.outcome === 'missed')),
    outside: both.filter(({ old }) => old.question.ids.length === 0).length,
    stolen: texts(both.filter(({ old, now }) => old.outcome === 'silent' && now.outcome === 'false')),
  };
}

const listed = ({ first }: Changes) => first.map(({ text }) => text).sort();
const numbersOf = ({ right, outside }: Preview) => ({
  right: right.of,
  wrong: listed(right.wrong),
  choice: listed(right.choice),
  outside: outside.of,
  stolen: listed(outside.stolen),
});

describe.each([...PACKS])('on %s', (name, filesOf) => {
  test('a preview is what an evaluation before and after says, to the question', SLOW, async () => {
    const change = await changeOf(await filesOf());
    const { first, whole } = previewer.preview({ subject: name, state: '1' }, change);
    const [some, all] = [await first, await whole];
    const real = expected(evaluated(change));
    expect(numbersOf(all)).toEqual(real);
    expect(real.wrong.length + real.choice.length).toBeGreaterThan(0);
    expect(all.gaps.of).toBe(4);
    expect(all.gaps.fixed).toContain('a');
    expect(all.gaps.fixed).not.toContain('b');
    expect(all.gaps.fixed).not.toContain('c');
    expect(all.isWhole).toBe(true);
    expect(some.isWhole).toBe(false);
    expect(some.gaps).toEqual(all.gaps);
    expect(some.right.of).toBeLessThanOrEqual(300);
    for (const text of listed(some.right.wrong)) expect(real.wrong).toContain(text);
  });
});

describe('a thread that', () => {
  const scripts = mkdtempSync(path.join(tmpdir(), 'preview-'));
  afterAll(() => rmSync(scripts, { recursive: true }));
  const previewBy = (name: string, script: string, limits: object = {}) => {
    const file = path.join(scripts, `${name}.mjs`);
    writeFileSync(file, script);
    const own = createPreviewer({ worker: file, patience: 60_000, ...limits });
    onTestFinished(own.close);
    return own;
  };
  const nothing: PackChange = { before: [], after: [], gaps: [] };

  test('dies says so, and the next preview begins anew', SLOW, async () => {
    const own = previewBy('dies', 'throw new Error("out of luck")');
    for (const state of ['1', '2']) {
      const { first, whole } = own.preview({ subject: 'a', state }, nothing);
      await expect(first).rejects.toThrow('out of luck');
      await expect(whole).rejects.toThrow('out of luck');
    }
  });

  test('hangs is given up', SLOW, async () => {
    const own = previewBy('hangs', 'for (;;);', { patience: 300 });
    await expect(own.preview({ subject: 'a', state: '1' }, nothing).whole).rejects.toThrow('no sign of life');
  });

  test('looks at an older state of a draft ends for the newer one', SLOW, async () => {
    const own = previewBy('waits', 'setInterval(() => undefined, 1000)');
    const older = own.preview({ subject: 'a', state: '1' }, nothing);
    expect(own.preview({ subject: 'a', state: '1' }, nothing)).toBe(older);
    const newer = own.preview({ subject: 'a', state: '2' }, nothing);
    await expect(older.whole).rejects.toThrow('changed meanwhile');
    await own.close();
    await expect(newer.whole).rejects.toThrow('stopped');
  });

  test('needs more memory than it may have ends, and nothing else does', SLOW, async () => {
    const hungry = 'const all = []; for (;;) all.push(new Array(1e5).fill({}).map(() => ({})))';
    const own = previewBy('hungry', hungry, { memory: 64 });
    await expect(own.preview({ subject: 'a', state: '1' }, nothing).whole).rejects.toThrow('memory');
  });
});
