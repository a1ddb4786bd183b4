import { expect, test } from 'vitest';
import { normaliseCommands } from '../../src/discord/deploy.ts';

const ours = [
  {
    name: 'ask',
    type: 1,
    description: 'Ask',
    contexts: [1, 0],
    options: [{ type: 3, name: 'q', description: 'Q' }],
  },
  { name: 'Answer this', type: 3 },
];
/** As Discord gives it back: with ids, defaults and in its own order. */
const stored = [
  { id: '2', application_id: '9', version: '5', name: 'Answer this', type: 3, description: '', nsfw: false },
  {
    id: '1',
    application_id: '9',
    version: '4',
    default_member_permissions: null,
    dm_permission: true,
    contexts: [0, 1],
    name: 'ask',
    name_localizations: null,
    type: 1,
    description: 'Ask',
    options: [{ type: 3, name: 'q', description: 'Q', required: false }],
  },
];

test('what Discord adds to a command is no difference', () => {
  expect(normaliseCommands(stored, 'global')).toBe(normaliseCommands(ours, 'global'));
});

test.each([
  ['a description', { description: 'Ask me' }],
  ['an option that became required', { options: [{ type: 3, name: 'q', description: 'Q', required: true }] }],
  ['a translation', { description_localizations: { de: 'Frag' } }],
  ['where it may be used', { contexts: [0] }],
  ['who may use it', { default_member_permissions: '0' }],
])('%s is a difference', (_, change) => {
  expect(normaliseCommands([{ ...ours[0], ...change }, ours[1]], 'global')).not.toBe(
    normaliseCommands(stored, 'global'),
  );
});

test('the order of options is a difference, since people see it', () => {
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect(normaliseCommands([{ options: [a, b] }], 'global')).not.toBe(
    normaliseCommands([{ options: [b, a] }], 'global'),
  );
});

test('in a server, contexts are no difference: Discord keeps none there', () => {
  expect(normaliseCommands([{ ...stored[1], contexts: null }, stored[0]], 'guild')).toBe(
    normaliseCommands(ours, 'guild'),
  );
});
