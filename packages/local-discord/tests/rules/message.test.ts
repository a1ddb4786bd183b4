import { MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { MessageBody, V2MessageBody } from '../../src/rules/message.ts';
import { refusals } from '../../src/rules/refusals.ts';

const letters = (count: number) => 'x'.repeat(count);
const v2 = (...components: readonly object[]) => ({ flags: MessageFlags.IsComponentsV2, components });

test.each([
  ['2,000 characters', { content: letters(2_000) }],
  ['10 embeds', { embeds: Array.from({ length: 10 }, () => ({ title: 'T' })) }],
  [
    '6,000 characters over all embeds',
    { embeds: [{ description: letters(4_096) }, { description: letters(1_904) }] },
  ],
  ['an embed that is only a picture', { embeds: [{ image: { url: 'https://example.org/a.png' } }] }],
  [
    'mentions of one kind and single ones of another',
    { allowed_mentions: { parse: ['users'], roles: ['1'] } },
  ],
  ['no mentions', { allowed_mentions: { parse: [] } }],
  ['an empty list beside parse', { allowed_mentions: { parse: ['users'], users: [] } }],
  ['alt text of 1,024 characters', { attachments: [{ id: '0', description: letters(1_024) }] }],
  ['fields that are null', { content: null, embeds: null, components: null, nonce: null }],
])('%s: accepted', (_, body) => {
  expect(refusals(MessageBody, body)).toEqual([]);
});

test.each([
  ['2,001 characters', { content: letters(2_001) }, 'content BASE_TYPE_MAX_LENGTH'],
  [
    '11 embeds',
    { embeds: Array.from({ length: 11 }, () => ({ title: 'T' })) },
    'embeds BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6,001 characters over all embeds',
    { embeds: [{ description: letters(4_096) }, { description: letters(1_905) }] },
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['an empty embed', { embeds: [{}] }, 'embeds.0.description BASE_TYPE_REQUIRED'],
  [
    'an embed title of 257 characters',
    { embeds: [{ title: letters(257) }] },
    'embeds.0.title BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed field without a value',
    { embeds: [{ fields: [{ name: 'a' }] }] },
    'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
  ],
  [
    '26 embed fields',
    { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'a', value: 'b' })) }] },
    'embeds.0.fields BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed address of another scheme',
    { embeds: [{ title: 'T', url: 'ftp://example.org' }] },
    'embeds.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'an embed address that is none',
    { embeds: [{ title: 'T', url: 'nowhere' }] },
    'embeds.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'parse and a list of the same kind',
    { allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'an unknown kind of mention',
    { allowed_mentions: { parse: ['all'] } },
    'allowed_mentions.parse.0 BASE_TYPE_CHOICES',
  ],
  [
    '101 users',
    { allowed_mentions: { users: Array.from({ length: 101 }, (_, n) => `${n}`) } },
    'allowed_mentions.users BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a user id that is none',
    { allowed_mentions: { users: ['mira'] } },
    'allowed_mentions.users.0 NUMBER_TYPE_COERCE',
  ],
  [
    '11 attachments',
    { attachments: Array.from({ length: 11 }, (_, id) => ({ id })) },
    'attachments BASE_TYPE_MAX_LENGTH',
  ],
  [
    'alt text of 1,025 characters',
    { attachments: [{ id: 0, description: letters(1_025) }] },
    'attachments.0.description BASE_TYPE_MAX_LENGTH',
  ],
  ['content that is no text', { content: 5 }, 'content STRING_TYPE_CONVERT'],
  ['embeds that are no list', { embeds: {} }, 'embeds LIST_TYPE_CONVERT'],
  ['an embed that is no object', { embeds: ['T'] }, 'embeds.0 MODEL_TYPE_CONVERT'],
])('%s: refused', (_, body, refusal) => {
  expect(refusals(MessageBody, body)).toEqual([refusal]);
});

test('beside Components V2 there is no content and no embed', () => {
  const text = { type: 10, content: 'hello' };
  expect(refusals(MessageBody, v2(text))).toEqual([]);
  expect(refusals(MessageBody, { ...v2(text), content: 'hello' })).toEqual([
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
  expect(refusals(V2MessageBody, { embeds: [{ title: 'T' }] })).toEqual([
    'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
});

test('without the flag there are rows only, and five of them', () => {
  const row = (n: number) => ({
    type: 1,
    components: [{ type: 2, style: 1, label: 'x', custom_id: `${n}` }],
  });
  const rows = (count: number) => ({ components: Array.from({ length: count }, (_, n) => row(n)) });
  expect(refusals(MessageBody, rows(5))).toEqual([]);
  expect(refusals(MessageBody, rows(6))).toEqual(['components BASE_TYPE_MAX_LENGTH']);
  expect(refusals(MessageBody, { components: [{ type: 10, content: 'x' }] })).toEqual([
    'components.0 UNION_TYPE_CHOICES',
  ]);
});
