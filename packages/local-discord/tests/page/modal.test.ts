import { expect, test } from 'vitest';
import { rowsOf } from '../../src/page/modal/fields.ts';
import { type FieldValue, firstValues, problemOf, submissionOf } from '../../src/page/modal/form.ts';
import { formModal, moreModal } from '../browser/formModal.ts';

const modal = { components: [...formModal.components, ...moreModal.components] };

function problem(field: string, value: FieldValue): string | undefined {
  const row = rowsOf(modal).find((one) => one.kind === 'field' && one.input.custom_id === field);
  if (row?.kind !== 'field') throw new Error(`no field ${field}`);
  return problemOf(row.input, value);
}

test('a modal starts with what the bot filled in', () => {
  expect(Object.fromEntries(firstValues(modal))).toEqual({
    title: '',
    level: '',
    topics: [],
    kind: [],
    text: 'as it was',
    who: [],
    agree: false,
    files: [],
  });
});

test.each<[string, FieldValue, string | undefined]>([
  ['title', '', 'This field is required.'],
  ['title', 'ab', 'At least 3 characters, please.'],
  ['title', 'x'.repeat(41), 'At most 40 characters, please; this has 41.'],
  ['title', 'abc', undefined],
  ['level', '', 'This field is required.'],
  ['topics', ['iot', 'm2m', 'lpwa'], 'Choose at most 2.'],
  ['topics', ['iot'], undefined],
  ['kind', [], 'This field is required.'],
  ['agree', false, undefined],
  ['who', [], undefined],
  ['files', [], 'This field is required.'],
  ['files', ['1', '2', '3'], 'Choose at most 2.'],
])('%s with %j: %s', (field, value, expected) => {
  expect(problem(field, value)).toBe(expected);
});

test('a modal is handed in as Discord’s client does: each field in its place, nothing chosen as null or empty', () => {
  const values = new Map<string, FieldValue>([...firstValues(modal), ['title', 'abc'], ['agree', true]]);
  expect(submissionOf(modal, values)).toEqual([
    { type: 10 },
    { type: 18, component: { type: 4, custom_id: 'title', value: 'abc' } },
    { type: 18, component: { type: 21, custom_id: 'level', value: null } },
    { type: 18, component: { type: 22, custom_id: 'topics', values: [] } },
    { type: 18, component: { type: 3, custom_id: 'kind', values: [] } },
    { type: 18, component: { type: 4, custom_id: 'text', value: 'as it was' } },
    { type: 18, component: { type: 5, custom_id: 'who', values: [] } },
    { type: 18, component: { type: 23, custom_id: 'agree', value: true } },
    { type: 18, component: { type: 19, custom_id: 'files', values: [] } },
  ]);
});
