import { expect, test } from 'vitest';
import { contradicted } from './contradicted.ts';

const question = 'Does green tea contain roasted leaves?';

test('a no to what the cell of the subject says is found', () => {
  expect(contradicted({ question, answer: 'No, it is raw.', green: 'contains roasted leaves' })).toEqual([
    'entries/faq/asked.md: answers “Does green tea contain roasted leaves?” with no, but a cell of aspect-taste says “contains roasted leaves”; correct the one that is wrong',
  ]);
});

test('a yes to what the cell denies is found', () => {
  expect(
    contradicted({ question, answer: 'Yes, some.', green: 'never contains roasted leaves' }),
  ).toHaveLength(1);
});

test('an answer that agrees, a hedged cell and the cell of the other subject are fine', () => {
  expect(contradicted({ question, answer: 'Yes, it does.', green: 'contains roasted leaves' })).toEqual([]);
  expect(
    contradicted({ question, answer: 'No, it is raw.', green: 'never contains roasted leaves' }),
  ).toEqual([]);
  expect(contradicted({ question, answer: 'No, it is raw.', green: 'may contain roasted leaves' })).toEqual(
    [],
  );
  expect(contradicted({ question, answer: 'No, it is raw.', black: 'contains roasted leaves' })).toEqual([]);
  expect(contradicted({ question, answer: 'Not as a rule.', green: 'contains roasted leaves' })).toEqual([]);
});
