import { expect, test } from 'vitest';
import { halfOf, toQuestions, unknownIds } from '../../src/eval/question.ts';
import { question } from './lines.ts';

const raw = (...labels: Readonly<Record<string, unknown>>[]) =>
  labels.map((rest, i) => ({ line: i + 1, q: `question ${i + 1}`, rest }));

test('a line without ids is out of scope, as in the public sets', () => {
  expect(toQuestions('set.jsonl', raw({}))).toMatchObject([{ ids: [], noneKind: 'out of scope' }]);
});

test('kinds are kept, and what a line holds beside them is no problem', () => {
  const lines = raw(
    { qid: 'o012', ids: ['a', 'b'], kind: 'typo', note: 'mine' },
    { none: true, none_kind: 'code' },
  );
  expect(toQuestions('set.jsonl', lines)).toMatchObject([
    { q: 'question 1', ids: ['a', 'b'], kind: 'typo', number: 12 },
    { q: 'question 2', ids: [], noneKind: 'code', number: 2 },
  ]);
});

test('every bad line is named with its file and number', () => {
  const lines = raw(
    { ids: ['a'] },
    { ids: ['a'], none: true },
    { ids: [], none: false },
    { ids: 'a' },
    { ids: [''] },
  );
  const read = () => toQuestions('mine.jsonl', lines);
  expect(read).toThrow('mine.jsonl:2: is "none" and names "ids": leave one of them out.');
  expect(read).toThrow('mine.jsonl:3: names no "ids": add them, or write "none": true');
  expect(read).toThrow('mine.jsonl:4: "ids":');
  expect(read).toThrow('mine.jsonl:5: "ids.0": must not be blank.');
});

test('a half holds the even or the odd ids', () => {
  const questions = ['o001', 'o002', 'o004'].map((qid) => question({ qid, ids: ['a'] }));
  const numbers = (half?: string) => halfOf(questions, half).map(({ number }) => number);
  expect(numbers('even')).toEqual([2, 4]);
  expect(numbers('odd')).toEqual([1]);
  expect(numbers()).toEqual([1, 2, 4]);
  expect(() => numbers('third')).toThrow('--half even or --half odd');
});

test('ids that no entry has are named once', () => {
  const questions = [question({ ids: ['here', 'gone'] }), question({ ids: ['gone'] })];
  expect(unknownIds(questions, (id) => id === 'here')).toEqual(['gone']);
});
