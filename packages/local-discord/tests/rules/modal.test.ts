import { expect, test } from 'vitest';
import { ModalBody } from '../../src/rules/modal.ts';
import { refusals } from '../../src/rules/refusals.ts';

const letters = (count: number) => 'x'.repeat(count);
const input = (more: object = {}) => ({ type: 4, style: 1, custom_id: 'i', ...more });
const label = (component: object, more: object = {}) => ({ type: 18, label: 'Name', component, ...more });
const modal = (...components: readonly object[]) => ({ custom_id: 'm', title: 'Title', components });
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `L${n}`, value: `v${n}` }));
const labels = (count: number) =>
  Array.from({ length: count }, (_, n) => label(input({ custom_id: `i${n}` })));

test.each([
  ['five fields', modal(...labels(5))],
  ['a text between fields', modal(label(input()), { type: 10, content: 'hello' })],
  ['the older form', modal({ type: 1, components: [input({ label: 'Name' })] })],
  ['ten radio buttons', modal(label({ type: 21, custom_id: 'r', options: options(10) }))],
  ['one box in a group', modal(label({ type: 22, custom_id: 'c', options: options(1) }))],
  ['a box', modal(label({ type: 23, custom_id: 'c' }))],
  ['a file', modal(label({ type: 19, custom_id: 'f', max_values: 10 }))],
  ['a select of channels', modal(label({ type: 8, custom_id: 's', channel_types: [0] }))],
])('%s: accepted', (_, body) => {
  expect(refusals(ModalBody, body)).toEqual([]);
});

test.each([
  ['six fields', modal(...labels(6)), 'components BASE_TYPE_BAD_LENGTH'],
  ['no field', modal(), 'components BASE_TYPE_REQUIRED'],
  [
    'a title of 46 characters',
    { ...modal(label(input())), title: letters(46) },
    'title BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a label of 46 characters',
    modal(label(input(), { label: letters(46) })),
    'components.0.label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a hint of 101 characters',
    modal(label(input(), { description: letters(101) })),
    'components.0.description BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a preset of 4,001 characters',
    modal(label(input({ value: letters(4_001) }))),
    'components.0.component.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'one radio button',
    modal(label({ type: 21, custom_id: 'r', options: options(1) })),
    'components.0.component.options BASE_TYPE_BAD_LENGTH',
  ],
  [
    'eleven boxes',
    modal(label({ type: 22, custom_id: 'c', options: options(11) })),
    'components.0.component.options BASE_TYPE_BAD_LENGTH',
  ],
  [
    'eleven files',
    modal(label({ type: 19, custom_id: 'f', max_values: 11 })),
    'components.0.component.max_values NUMBER_TYPE_MAX',
  ],
  [
    'a button in a label',
    modal(label({ type: 2, style: 1, label: 'x', custom_id: 'b' })),
    'components.0.component UNION_TYPE_CHOICES',
  ],
  ['a field without a label around it', modal(input()), 'components.0 UNION_TYPE_CHOICES'],
  [
    'the older form without a name',
    modal({ type: 1, components: [input()] }),
    'components.0.components.0.label BASE_TYPE_REQUIRED',
  ],
  [
    'one custom id twice',
    modal(label(input()), label(input())),
    'components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
])('%s: refused', (_, body, refusal) => {
  expect(refusals(ModalBody, body)).toEqual([refusal]);
});
