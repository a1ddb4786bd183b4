import { expect, test } from 'vitest';
import { CommandBody } from '../../src/rules/command.ts';
import { CommandSet, checkCommandCount } from '../../src/rules/commandSet.ts';
import { refusals } from '../../src/rules/refusals.ts';

const command = (more: object) => ({ name: 'ask', description: 'Asks', ...more });
const option = (more: object) => ({ type: 3, name: 'text', description: 'Some text', ...more });
const withOption = (more: object) => command({ options: [option(more)] });
const letters = (count: number) => 'x'.repeat(count);
const many = (count: number, make: (n: number) => object) => Array.from({ length: count }, (_, n) => make(n));

test.each([
  ['a name of 32 characters', command({ name: letters(32) })],
  ['a name in another script', command({ name: 'спроси-меня' })],
  ['a description of 100 characters', command({ description: letters(100) })],
  ['25 options', command({ options: many(25, (n) => option({ name: `o${n}` })) })],
  ['25 choices', withOption({ choices: many(25, (n) => ({ name: `n${n}`, value: `v${n}` })) })],
  [
    'required options before others',
    command({ options: [option({ required: true }), option({ name: 'b' })] }),
  ],
  ['a menu command with spaces and capitals', { type: 3, name: 'Answer this' }],
  [
    'subcommands in a group',
    command({ options: [{ ...option({ type: 2 }), options: [option({ type: 1 })] }] }),
  ],
  ['permissions as a decimal string', command({ default_member_permissions: '8192' })],
  ['permissions that are null', command({ default_member_permissions: null })],
])('%s is accepted', (_, body) => {
  expect(refusals(CommandBody, body)).toEqual([]);
});

test.each([
  ['a name of 33 characters', command({ name: letters(33) }), 'name BASE_TYPE_BAD_LENGTH'],
  ['no name', { description: 'x' }, 'name BASE_TYPE_REQUIRED'],
  ['capitals in the name', command({ name: 'Ask' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
  ['a space in the name', command({ name: 'ask me' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
  [
    'a translated name with capitals',
    command({ name_localizations: { de: 'Frage' } }),
    'name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['no description', { name: 'ask' }, 'description BASE_TYPE_REQUIRED'],
  [
    'a description of 101 characters',
    command({ description: letters(101) }),
    'description BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 options',
    command({ options: many(26, (n) => option({ name: `o${n}` })) }),
    'options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'options of one name',
    command({ options: [option({}), option({})] }),
    'options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'a required option after another',
    command({ options: [option({}), option({ name: 'b', required: true })] }),
    'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    '26 choices',
    withOption({ choices: many(26, (n) => ({ name: `n${n}`, value: 'v' })) }),
    'options.0.choices BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice of 101 characters',
    withOption({ choices: [{ name: 'n', value: letters(101) }] }),
    'options.0.choices.0.value BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a choice of the wrong type',
    withOption({ type: 4, choices: [{ name: 'n', value: 'v' }] }),
    'options.0.choices.0.value NUMBER_TYPE_COERCE',
  ],
  [
    'autocomplete beside choices',
    withOption({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] }),
    'options.0 APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
  ],
  ['an option of an unknown type', withOption({ type: 99 }), 'options.0 UNION_TYPE_CHOICES'],
  [
    'a subcommand beside an option',
    command({ options: [option({}), option({ name: 'b', type: 1 })] }),
    'options.1.type APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'a menu command with a description',
    { type: 3, name: 'Menu', description: 'x' },
    'description APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
  ],
  [
    'a menu command with options',
    { type: 3, name: 'Menu', options: [option({})] },
    'options APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
  ],
  [
    'permissions by name',
    command({ default_member_permissions: 'ManageMessages' }),
    'default_member_permissions NUMBER_TYPE_COERCE',
  ],
])('%s is refused', (_, body, refusal) => {
  expect(refusals(CommandBody, body)).toEqual([refusal]);
});

test('a command of 8,000 characters is accepted, one of 8,001 is refused', () => {
  const choices = many(25, (n) => ({ name: `${n}`.padStart(100, 'x'), value: `${n}`.padStart(100, 'x') }));
  const fill = (size: number) => ({
    ...command({ description: 'd' }),
    options: [
      option({ name: 'a', description: 'd', choices }),
      option({ name: 'b', description: letters(size), choices: choices.slice(0, 14) }),
    ],
  });
  const base = 'ask'.length + 1 + 2 + 25 * 200 + 1 + 14 * 200;
  const big = {
    ...fill(8_000 - base - 100),
    options: [...fill(100).options, option({ name: 'c', description: letters(8_000 - base - 101) })],
  };
  expect(refusals(CommandBody, big)).toEqual([]);
  expect(refusals(CommandBody, { ...big, name: 'asks' })).toEqual(['APPLICATION_COMMAND_TOO_LARGE']);
});

test('commands of one name are accepted where they are of different kinds, and refused where they are not', () => {
  expect(refusals(CommandSet, [command({}), { type: 3, name: 'ask' }])).toEqual([]);
  expect(refusals(CommandSet, [command({}), command({})])).toEqual(['1 APPLICATION_COMMANDS_DUPLICATE_NAME']);
});

test('a scope takes 100 slash commands and 15 of each menu', () => {
  const of = (type: 1 | 2 | 3, count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `c${n}`, type }));
  expect(() => checkCommandCount([...of(1, 100), ...of(2, 15), ...of(3, 15)])).not.toThrow();
  expect(() => checkCommandCount(of(1, 101))).toThrow(
    'Maximum number of application commands reached (100).',
  );
  expect(() => checkCommandCount(of(3, 16))).toThrow('Maximum number of application commands reached (15).');
});
