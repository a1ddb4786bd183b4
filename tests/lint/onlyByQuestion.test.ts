import { expect, test } from 'vitest';
import { lintOnlyByQuestion } from '../../src/lint/ownPhrasings.ts';
import { loadTea } from '../fixtures/tea.ts';

const { entries, synonyms } = await loadTea();
const lint = (phrasings: readonly string[]) =>
  lintOnlyByQuestion(
    [...entries.values()].map((entry) =>
      entry.id === 'how-long-to-steep' ? { ...entry, phrasings } : entry,
    ),
    { synonyms },
  ).filter(({ entry }) => entry === 'how-long-to-steep');

test('an entry whose phrasings share nothing with each other is found by its question alone', () => {
  const [finding] = lint(['what is herbal infusion called', 'sugar or milk first', 'best kettle']);
  expect(finding).toMatchObject({ severity: 'warning', file: 'entries/faq/how-long-to-steep.md' });
  expect(finding?.message).toContain('none of its phrasings (3) is found by the others');
});

test('one phrasing that the others find is enough', () => {
  expect(lint(['sugar or milk first', 'how many minutes to steep', 'steep for how many minutes'])).toEqual(
    [],
  );
});
