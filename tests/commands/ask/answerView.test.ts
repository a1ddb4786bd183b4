import { expect, test } from 'vitest';
import { answerPages, type DrawTable } from '../../../commands/ask/answerPages.ts';
import { answerView, hintView } from '../../../commands/ask/answerView.ts';
import { showId } from '../../../commands/ask/ids.ts';
import { completed, publicFor } from '../../../src/discord/message.ts';
import { GALLERY } from '../../../src/knowledge/markdown/shown.ts';
import { messageFaults, seenIn } from '../../discord/messageFaults.ts';
import { largestPack, longest } from '../../fixtures/largest.ts';
import { PIXEL } from '../../fixtures/pixel.ts';
import { everyLanguage, PRIVATE, publicly } from '../../fixtures/readers.ts';
import { loadTea } from '../../fixtures/tea.ts';

const pack = await loadTea();
const MIRA = '123456789012345678';
const asker = publicly(MIRA);
const entry = (id: string) => {
  const found = pack.entries.get(id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};

test('an answer shows its question, the text, the source with how sure it is, what to read next, and "Delete"', () => {
  const view = answerView({ entries: [entry('what-is-oolong')], pack, audience: asker, word: 'likely' });
  expect(seenIn(view)).toBe(
    [
      '### What is oolong?',
      entry('what-is-oolong').answer,
      "-# Sources: the tea handbook; Growers' notes (2021) · Confidence: likely",
      '[What is tea?]',
      '[Delete]',
    ].join('\n'),
  );
});

test('an answer that a person chose does not say how sure it is', () => {
  const view = answerView({ entries: [entry('what-is-oolong')], pack, audience: asker });
  expect(seenIn(view)).toContain('(2021)\n');
});

test('a source with an address is a link', () => {
  const view = answerView({ entries: [entry('how-long-to-steep')], pack, audience: asker });
  expect(seenIn(view)).toContain(
    '-# Source: [ISO 3103 (2019), preparation of a liquor of tea](https://www.iso.org/standard/73224.html)',
  );
});

test('two answers stand in one message, each with its source; neither is offered as related to the other', () => {
  const view = answerView({
    entries: [entry('what-is-tea'), entry('does-tea-have-caffeine')],
    pack,
    audience: asker,
  });
  expect(seenIn(view).match(/^###/gm)).toHaveLength(2);
  expect(seenIn(view).match(/^-# Source/gm)).toHaveLength(2);
  expect(seenIn(view).match(/^\[.*\]$/gm)).toEqual([
    '[What is oolong?]',
    '[How long should tea steep?]',
    '[What is herbal tea?]',
    '[Delete]',
  ]);
});

test('an answer for someone names and notifies that person, and no other message notifies anybody', () => {
  const named = answerView({ entries: [entry('what-is-tea')], pack, audience: asker, to: MIRA });
  expect(seenIn(named)).toContain(`For <@${MIRA}>`);
  expect(named.notify).toEqual([MIRA]);
  expect(answerView({ entries: [entry('what-is-tea')], pack, audience: asker }).notify).toBeUndefined();
});

test('a private answer has "Back" where it replaced another, which is not offered twice, and no "Delete"', () => {
  const back = showId('what-is-tea');
  const seen = seenIn(answerView({ entries: [entry('what-is-oolong')], pack, audience: PRIVATE, back }));
  expect(seen).toContain('[Back]');
  expect(seen).not.toContain('[What is tea?]');
  expect(seen).not.toContain('[Delete]');
});

/** As many pictures of a table as a gallery could hold, each with words as long as they may be. */
const draw: DrawTable = (_, name) =>
  Array.from({ length: GALLERY }, (__, index) => ({
    name: `${name}-${index}.png`,
    alt: longest(4_000),
    load: async () => PIXEL,
  }));

test.each(everyLanguage)('the largest two answers fit into one message in $general.language', async (t) => {
  const [first, second] = [...largestPack.entries.values()];
  if (!first || !second) throw new Error('the pack is empty');
  const view = answerView({
    draw,
    entries: [first, second],
    pack: largestPack,
    audience: publicFor('9'.repeat(20), t),
    word: 'unsure',
    isPartial: true,
    to: '9'.repeat(20),
    back: showId(second.id),
  });
  expect(messageFaults(view)).toEqual([]);
  const whole = await completed(view);
  expect(whole.files?.length).toBeGreaterThan(0);
  expect(messageFaults(whole)).toEqual([]);
});

test.each(everyLanguage)(
  'each page of the largest answer fits into a message in $general.language, with its pictures and what opens',
  async (t) => {
    const [first] = [...largestPack.entries.values()];
    if (!first) throw new Error('the pack is empty');
    const pages = answerPages(first, t);
    expect(pages.length).toBeGreaterThan(30);
    for (const page of [1, 2, 27, pages.length]) {
      const audience = publicFor('9'.repeat(20), t);
      const shown = { entries: [first], pack: largestPack, audience, word: 'unsure', page, draw } as const;
      expect(messageFaults(await completed(answerView(shown))), `page ${page}`).toEqual([]);
    }
    const hint = hintView(first, '9'.repeat(20), { t, draw });
    expect(messageFaults(await completed(hint))).toEqual([]);
  },
);

const long = (paragraphs: number) => ({
  ...entry('what-is-oolong'),
  answer: Array.from({ length: paragraphs }, (_, index) => `${index + 1}: ${'leaf '.repeat(150)}`).join(
    '\n\n',
  ),
});

test('a long answer is shown in pages, with buttons to those before and behind', () => {
  const at = (page: number) => seenIn(answerView({ entries: [long(5)], pack, audience: PRIVATE, page }));
  expect(at(1)).toMatch(/1: leaf.*\n\n2: leaf/s);
  expect(at(1)).not.toContain('3: leaf');
  expect(at(1)).toContain('-# page 1 of 3\n');
  expect(at(1)).toContain('[Next]');
  expect(at(1)).not.toContain('[Previous]');
  expect(at(2)).toMatch(/3: leaf.*\[Previous\]\n\[Next\]/s);
  expect(at(3)).not.toContain('[Next]');
  expect(at(99)).toBe(at(3));
});

const inParts = {
  ...entry('what-is-oolong'),
  answer: 'It is half oxidised.\n\n**Green**\n\nTen percent.\n\n**Dark**\n\nSeventy.',
  folded: {
    text: 'It is half oxidised.\n\n▸ **Green**\n\n▸ **Dark**',
    parts: [
      { summary: 'Green', text: 'Ten percent.' },
      { summary: '', text: 'Seventy.' },
    ],
  },
};

test('what is folded opens in a page of its own, by a button with its summary', () => {
  const at = (page: number) => seenIn(answerView({ entries: [inParts], pack, audience: PRIVATE, page }));
  expect(at(1)).toContain('It is half oxidised.\n\n▸ **Green**');
  expect(at(1)).not.toContain('Ten percent');
  expect(at(1)).toContain('-# page 1 of 3\n-# Source');
  expect(at(1)).toContain('[Green]\n[Read more]');
  expect(at(1)).not.toContain('[Next]');
  expect(at(2)).toMatch(/\*\*Green\*\*\n\nTen percent\.[\s\S]*\[Previous\]\n\[Next\]/);
  expect(at(3)).toContain('**Read more**\n\nSeventy.');
});

test('beside another answer a long one shows its first page and says where it goes on', () => {
  const view = answerView({ entries: [long(3), entry('what-is-tea')], pack, audience: asker });
  expect(seenIn(view)).toContain('[What is oolong? · page 2 of 2]');
});

test('an answer without a source has no line for one', () => {
  const bare = { ...entry('what-is-oolong'), sources: [] };
  expect(seenIn(answerView({ entries: [bare], pack, audience: PRIVATE }))).not.toContain('-#');
  expect(seenIn(answerView({ entries: [bare], pack, audience: PRIVATE, word: 'likely' }))).toContain(
    '-# Confidence: likely\n',
  );
});
