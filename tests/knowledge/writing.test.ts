import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/importing/formats.ts';
import { IMPORT_LIMITS } from '../../src/importing/readInputs.ts';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import { CONTENT_LIMITS } from '../../src/knowledge/schema/fields.ts';

const page = readFileSync('docs/writing.md', 'utf8');

/** The number beside each thing in the table of limits. */
const limits = new Map(
  [...page.matchAll(/^\| ([^|]+) \| ([\d,]+) \|/gm)].map(([, what = '', most = '']) => [
    what.trim(),
    Number(most.replaceAll(',', '')),
  ]),
);

test('the limits that writers read are those that check holds', () => {
  expect(Object.fromEntries(limits)).toEqual({
    question: CONTENT_LIMITS.QUESTION,
    phrasing: CONTENT_LIMITS.PHRASING,
    answer: CONTENT_LIMITS.ANSWER,
    'name of an entry’s file': CONTENT_LIMITS.ID,
    'name of a guide’s file': CONTENT_LIMITS.GUIDE_ID,
    'name of the pack, a subject, an aspect, an outcome, label of a choice': CONTENT_LIMITS.NAME,
    'description of the pack, question and help of a guide': CONTENT_LIMITS.HELP,
    'reason of a choice, step of an outcome': CONTENT_LIMITS.REASON,
    'summary of a comparison or an outcome': CONTENT_LIMITS.OUTCOME_SUMMARY,
    'cell of a comparison, in brief': CONTENT_LIMITS.CELL_BRIEF,
    'cell of a comparison, and an aspect’s summary': CONTENT_LIMITS.CELL_TEXT,
    'aspects of a comparison': 25,
    'questions of a guide': CONTENT_LIMITS.GUIDE_QUESTIONS,
    'choices of a question': CONTENT_LIMITS.CHOICES,
  });
  expect(page).toContain(`over ${CONTENT_LIMITS.ANSWER_PAGE.toLocaleString('en')} it is shown in pages`);
});

test('the answers on the page are answers', () => {
  const answers = [...page.matchAll(/^```markdown\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  expect(answers).toHaveLength(2);
  for (const text of answers) {
    const built = buildPack([
      { path: 'pack.yaml', text: 'name: Garden\n' },
      { path: 'sources.yaml', text: 'club-rules: {title: Rules}\n' },
      { path: 'entries/opening-hours.md', text },
      { path: 'entries/how-do-i-join.md', text: '# How do I join?\n\nAsk.\n' },
    ]);
    expect(built.ok || built.problems).toBe(true);
  }
});

test('the formats and limits of an import that writers read are those that there are', () => {
  const [, table = ''] = page.split('| `--as` | |');
  expect([...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)).toEqual(
    FORMATS.map(({ name }) => name),
  );
  const { FILE_BYTES, TOTAL_BYTES, FILES, ENTRIES } = IMPORT_LIMITS;
  expect(page).toContain(
    `A file of ${FILE_BYTES / 1e6} MB, ${TOTAL_BYTES / 1e6} MB in all, ${FILES.toLocaleString('en')} files or ${ENTRIES.toLocaleString('en')} entries are the most.`,
  );
});
