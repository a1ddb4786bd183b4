import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { offeredChoices } from '../../src/rules/choices.ts';
import { refusals } from '../../src/rules/refusals.ts';

const choices = (count: number, value: unknown = 'v') => ({
  choices: Array.from({ length: count }, () => ({ name: 'n', value })),
});

test('25 choices of 100 characters are accepted', () => {
  expect(refusals(offeredChoices(Type.String), choices(25, 'x'.repeat(100)))).toEqual([]);
  expect(refusals(offeredChoices(Type.Integer), choices(25, 5))).toEqual([]);
  expect(refusals(offeredChoices(Type.String), { choices: [] })).toEqual([]);
});

test.each([
  ['26 choices', Type.String, choices(26), 'choices BASE_TYPE_MAX_LENGTH'],
  [
    'a value of 101 characters',
    Type.String,
    choices(1, 'x'.repeat(101)),
    'choices.0.value BASE_TYPE_BAD_LENGTH',
  ],
  ['an empty value', Type.String, choices(1, ''), 'choices.0.value BASE_TYPE_REQUIRED'],
  [
    'an empty name',
    Type.String,
    { choices: [{ name: '', value: 'v' }] },
    'choices.0.name BASE_TYPE_REQUIRED',
  ],
  ['a text for a number', Type.Integer, choices(1, 'five'), 'choices.0.value NUMBER_TYPE_COERCE'],
])('%s is refused', (_, type, body, refusal) => {
  expect(refusals(offeredChoices(type), body)).toEqual([refusal]);
});
