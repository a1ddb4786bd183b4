import { MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { MessageBody } from '../../src/rules/message.ts';
import { refusals } from '../../src/rules/refusals.ts';

const letters = (count: number) => 'x'.repeat(count);
const v2 = (...components: readonly object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
const row = (...components: readonly object[]) => ({ components: [{ type: 1, components }] });
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
const buttons = (count: number) => Array.from({ length: count }, (_, n) => button({ custom_id: `b${n}` }));
const option = (n: number) => ({ label: `Option ${n}`, value: `${n}` });
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [option(1), option(2)], ...more });
const text = (content = 'hello') => ({ type: 10, content });
const texts = (count: number) => Array.from({ length: count }, () => text());
const section = (more: object = {}) => ({ type: 9, components: [text()], accessory: button(), ...more });
const picture = (more: object = {}) => ({ media: { url: 'https://example.org/a.png' }, ...more });
const gallery = (count: number) => ({ type: 12, items: Array.from({ length: count }, () => picture()) });
const box = (...components: readonly object[]) => ({ type: 17, components });

test.each([
  ['five buttons in a row', row(...buttons(5))],
  ['a link', row({ type: 2, style: 5, label: 'Read', url: 'https://example.org' })],
  ['a button with an emoji alone', row({ type: 2, style: 2, custom_id: 'x', emoji: { name: '👍' } })],
  ['an emoji without its variation mark', row(button({ emoji: { name: '❤' } }))],
  ['a custom id of 100 characters', row(button({ custom_id: letters(100) }))],
  ['a select of 25 options', row(select({ options: Array.from({ length: 25 }, (_, n) => option(n)) }))],
  ['a select of users', row({ type: 5, custom_id: 'u', default_values: [{ id: '1', type: 'user' }] })],
  ['40 components', v2(...texts(40))],
  ['4,000 characters of text', v2(text(letters(4_000)))],
  ['a section of three texts', v2(section({ components: texts(3) }))],
  ['a section with a picture', v2(section({ accessory: { type: 11, ...picture() } }))],
  ['a gallery of ten', v2(gallery(10))],
  [
    'a box of everything',
    v2(box(text(), section(), gallery(1), { type: 14 }, row(button({ custom_id: 'b' })).components[0] ?? {})),
  ],
  ['a file that is sent along', v2({ type: 13, file: { url: 'attachment://a.txt' } })],
])('%s: accepted', (_, body) => {
  expect(refusals(MessageBody, body)).toEqual([]);
});

test.each([
  ['six buttons in a row', row(...buttons(6)), 'components.0.components BASE_TYPE_BAD_LENGTH'],
  ['an empty row', row(), 'components.0.components BASE_TYPE_REQUIRED'],
  [
    'a button without a custom id',
    row(button({ custom_id: undefined })),
    'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'a button with a custom id and a link',
    row(button({ url: 'https://example.org' })),
    'components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    'a link without an address',
    row({ type: 2, style: 5, label: 'x' }),
    'components.0.components.0.url BASE_TYPE_REQUIRED',
  ],
  [
    'a link to a script',
    row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' }),
    'components.0.components.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'a button with nothing on it',
    row(button({ label: undefined })),
    'components.0.components.0.label BASE_TYPE_REQUIRED',
  ],
  [
    'a label of 81 characters',
    row(button({ label: letters(81) })),
    'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an emoji that is none',
    row(button({ emoji: { name: 'smile' } })),
    'components.0.components.0.emoji.name BUTTON_COMPONENT_INVALID_EMOJI',
  ],
  [
    'a custom id of 101 characters',
    row(button({ custom_id: letters(101) })),
    'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
  ],
  [
    'one custom id twice',
    row(button(), button()),
    'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'one custom id twice, once beside a section',
    v2(section(), ...row(button()).components),
    'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  ['one id twice', v2({ ...text(), id: 7 }, { ...text(), id: 7 }), 'components.1.id COMPONENT_ID_DUPLICATED'],
  [
    'a select beside a button',
    row(select(), button()),
    'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    '26 options',
    row(select({ options: Array.from({ length: 26 }, (_, n) => option(n)) })),
    'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
  ],
  ['no options', row(select({ options: [] })), 'components.0.components.0.options BASE_TYPE_REQUIRED'],
  [
    'options of one value',
    row(select({ options: [option(1), option(1)] })),
    'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'an option label of 101 characters',
    row(select({ options: [{ label: letters(101), value: 'v' }] })),
    'components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option description of 101 characters',
    row(select({ options: [{ ...option(1), description: letters(101) }] })),
    'components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a placeholder of 151 characters',
    row(select({ placeholder: letters(151) })),
    'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
  ],
  [
    'more to choose than there is',
    row(select({ max_values: 3 })),
    'components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS',
  ],
  [
    '26 values to choose',
    row({ type: 5, custom_id: 'u', max_values: 26 }),
    'components.0.components.0.max_values NUMBER_TYPE_MAX',
  ],
  [
    'two defaults where one may be chosen',
    row(select({ options: [1, 2].map((n) => ({ ...option(n), default: true })) })),
    'components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
  ],
  ['a text in a row', row(text()), 'components.0.components.0 UNION_TYPE_CHOICES'],
  ['41 components', v2(...texts(41)), 'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
  [
    '41 components with nested ones',
    v2(box(...texts(20)), box(...texts(19))),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,001 characters over two texts',
    v2(text(letters(4_000)), text('x')),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['an empty text', v2(text('')), 'components.0.content BASE_TYPE_REQUIRED'],
  [
    'a section of four texts',
    v2(section({ components: texts(4) })),
    'components.0.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a section without an accessory',
    v2(section({ accessory: undefined })),
    'components.0.accessory BASE_TYPE_REQUIRED',
  ],
  ['a gallery of eleven', v2(gallery(11)), 'components.0.items BASE_TYPE_BAD_LENGTH'],
  [
    'alt text of 1,025 characters',
    v2({ type: 12, items: [picture({ description: letters(1_025) })] }),
    'components.0.items.0.description BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a picture from a file of the disk',
    v2({ type: 12, items: [{ media: { url: 'file:///a.png' } }] }),
    'components.0.items.0.media.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a file from the web',
    v2({ type: 13, file: { url: 'https://example.org/a.txt' } }),
    'components.0.file.url URL_TYPE_INVALID_SCHEME',
  ],
  ['a box in a box', v2(box(box(text()))), 'components.0.components.0 UNION_TYPE_CHOICES'],
  ['an empty box', v2(box()), 'components.0.components BASE_TYPE_REQUIRED'],
  [
    'a colour beyond white',
    v2({ ...box(text()), accent_color: 0x1000000 }),
    'components.0.accent_color NUMBER_TYPE_MAX',
  ],
  ['a bare button', v2(button()), 'components.0 UNION_TYPE_CHOICES'],
])('%s: refused', (_, body, refusal) => {
  expect(refusals(MessageBody, body)).toEqual([refusal]);
});
