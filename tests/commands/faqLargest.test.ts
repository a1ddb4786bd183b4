import { describe, expect, test } from 'vitest';
import { refusalsOf } from 'wireside-local-discord';
import { changesView } from '../../commands/faq/changesView.ts';
import { conflictView, draftView } from '../../commands/faq/draftView.ts';
import { exportView } from '../../commands/faq/exported.ts';
import { answerForm } from '../../commands/faq/form.ts';
import { historyView } from '../../commands/faq/history.ts';
import { editFormId } from '../../commands/faq/ids.ts';
import { draftsView } from '../../commands/faq/kept.ts';
import { CONTENT_LIMITS } from '../../src/knowledge/schema/fields.ts';
import type { AnswerForm, Draft } from '../../src/learning/draft.ts';
import type { Revision } from '../../src/learning/edits.ts';
import { hashOf, layOver } from '../../src/learning/overlay.ts';
import type { Workspace } from '../../src/learning/workspace.ts';
import { messageFaults } from '../discord/messageFaults.ts';
import { longest, longestId } from '../fixtures/largest.ts';
import { everyLanguage } from '../fixtures/readers.ts';
import { sampleFiles } from '../knowledge/samplePack.ts';

/** The longest user id that Discord can give: 64 bits. */
const USER = '18446744073709551615';
const NOW = 1_764_547_200_000;
const title = longest(CONTENT_LIMITS.QUESTION);

const form: AnswerForm = {
  entry: longestId(0),
  question: title,
  answer: longest(40_000),
  phrasings: Array.from({ length: 300 }, (_, index) => `${index}${longest(CONTENT_LIMITS.PHRASING - 3)}`),
  kind: 'glossary',
  sources: Array.from({ length: 40 }, (_, index) => longestId(index)),
};
const sources = Array.from({ length: 90 }, (_, index) => ({ id: longestId(index), title: longest(120) }));

const entry = (text: string) => `---\nquestion: ${JSON.stringify(title)}\n---\n${text}\n`;
const path = (index: number) => `entries/faq/${longestId(index)}.md`;
const files = Array.from({ length: 60 }, (_, index) => ({
  path: path(index),
  text: entry(longest(9_000)),
  began: null,
}));
const draft: Draft = {
  id: 'x'.repeat(12),
  server: USER,
  files,
  editor: USER,
  at: NOW,
  gaps: [],
  form,
  note: 'import',
  preview: null,
  previewOf: null,
};
const problems = Array.from({ length: 200 }, (_, index) => ({
  file: path(index + 70),
  line: 1,
  field: `phrasings[${index}]`,
  message: longest(600),
}));
const revision = (index: number): Revision => ({
  id: `r${index}`.padEnd(12, 'x'),
  server: USER,
  path: path(index % 60),
  text: index % 3 === 0 ? null : entry('Old.'),
  base: 'abc',
  generation: 100 - index,
  editor: USER,
  at: NOW,
  note: 'import',
  state: 'replaced',
});
const revisions = Array.from({ length: 90 }, (_, index) => revision(index));

const folder = [...sampleFiles()].map((each) => ({ path: each[0], text: each[1] }));
const edits = Array.from({ length: 40 }, (_, index) => ({
  ...revision(index),
  text: entry(longest(300)),
  path: path(index),
}));
const laid = await layOver(folder, edits.slice(0, 1));
/** Each of its edits no longer fits, or was changed in the folder. */
const workspace: Workspace = {
  generation: 1,
  folder,
  hashes: new Map(folder.map((each) => [each.path, hashOf(each.text) ?? ''])),
  edits,
  files: [
    ...folder,
    ...files.slice(0, 30).map((each) => ({ path: each.path, text: entry(`${longest(3_000)} old`) })),
  ],
  laid: {
    ...laid,
    left: edits.slice(0, 20).map((edit) => ({ edit, problems: problems.slice(0, 1) })),
    moved: edits.slice(20),
  },
};
const preview = { lines: [longest(2_000)], turnsWrong: true };
const published = revisions
  .slice(0, 25)
  .map((each) => ({ generation: each.generation, files: revisions, title }));

describe.each(everyLanguage.map((t) => [t.general.language, t] as const))(
  'the largest views of writing answers, in %s',
  (_, t) => {
    test.each([
      ['a draft with problems', draftView({ draft, t, title, problems, note: longest(300) })],
      ['a draft with a preview', draftView({ draft, t, title, problems: [], preview, note: longest(300) })],
      ['a conflict', conflictView(draft, [{ by: revision(0) }], { t, title })],
      ['what an import changes', changesView(draft, workspace, { t, title })],
      [
        'what a retired answer changes',
        changesView(
          { ...draft, note: 'retire', files: files.map((file) => ({ ...file, text: null })) },
          workspace,
          { t, title },
        ),
      ],
      [
        'drafts',
        draftsView(
          Array.from({ length: 60 }, (_, index) => ({ ...draft, id: `${index}`.padEnd(12, 'x') })),
          workspace,
          t,
        ),
      ],
      ['history', historyView(published, { t, title })],
      ['an export', exportView(workspace, t)],
    ])('%s', (_, view) => {
      expect(messageFaults(view)).toEqual([]);
    });

    test('a form', () => {
      const id = editFormId(longestId(0), '0'.repeat(12));
      for (const shown of [form, { ...form, answer: '', question: '', phrasings: [], sources: [] }])
        expect(refusalsOf('modal', answerForm({ id, t, form: shown, sources }))).toEqual([]);
    });
  },
);
