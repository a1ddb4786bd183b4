import { expect, test } from 'vitest';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import type { Entry } from '../../src/knowledge/pack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const tea = await loadTea();
/** Two pages of one kind: 30 more terms. */
const terms = Array.from({ length: 30 }, (_, index): Entry => {
  const number = `${index + 1}`.padStart(2, '0');
  return {
    id: `term-${number}`,
    kind: 'glossary',
    question: `Term ${number}?`,
    phrasings: [`term number ${number}`],
    answer: `The meaning of term ${number}.`,
    sources: [],
    related: [],
    reviewed: '2026-11-22',
  };
});
const pack = { ...tea, entries: new Map([...tea.entries, ...terms.map((term) => [term.id, term] as const)]) };
const { discord, restart, library } = await startWire(pack);
const mira = discord.person('mira');
const SELECT = 'Choose a topic to read';

test('topics are found by kind, page by page, and read with a way back', async () => {
  const kinds = await mira.command('browse');
  expect(mannerOf(kinds)).toBe('private');
  expect(seenIn(messageOf(kinds))).toContain('[Questions (4)]');
  const first = await mira.click(messageOf(kinds), 'Terms (32)');
  expect(mannerOf(first)).toBe('updated');
  expect(seenIn(messageOf(first))).toContain('32 topics, page 1 of 2\n(Term 01?)');
  await restart();
  const second = messageOf(await mira.click(messageOf(first), 'Next'));
  expect(seenIn(second)).toContain('page 2 of 2');
  const read = messageOf(await mira.select(second, SELECT, ['term-30']));
  expect(seenIn(read)).toContain('The meaning of term 30.');
  const back = messageOf(await mira.click(read, 'Back'));
  expect(seenIn(back)).toBe(seenIn(second));
  expect(seenIn(messageOf(await mira.click(back, 'All kinds')))).toBe(seenIn(messageOf(kinds)));
});

test('a page that a reload took away shows the last one there is', async () => {
  const kinds = messageOf(await mira.command('browse'));
  const first = messageOf(await mira.click(kinds, 'Terms (32)'));
  library.current = knowledgeOf(tea);
  expect(seenIn(messageOf(await mira.click(first, 'Next')))).toContain('### Terms\n2 topics\n');
  library.current = knowledgeOf(pack);
});

test('/about tells what the bot knows, what that rests on, and which versions answer', async () => {
  const outcome = await mira.command('about');
  expect(mannerOf(outcome)).toBe('private');
  const seen = seenIn(messageOf(outcome));
  expect(seen).toContain('### Tea\n');
  expect(seen).toContain(
    '**42 answers**: Concepts (2), Questions (4), Differences (3), Examples (1), Terms (32).',
  );
  expect(seen).toContain(
    '[ISO 3103 (2019), preparation of a liquor of tea](https://www.iso.org/standard/73224.html)',
  );
  expect(seen).toMatch(new RegExp(`-# Knowledge ${pack.version} · Wireside \\d+\\.\\d+\\.\\d+`));
});

test.each([
  ['each', 0, 'Each was checked against its sources.'],
  ['all but one', 1, `${tea.entries.size - 1} of ${tea.entries.size} were checked against their sources.`],
  ['none', tea.entries.size, undefined],
])('/about says that answers were checked as far as it is true: of %s', async (_, unchecked, said) => {
  const entries = [...tea.entries].map(
    ([id, entry], i) => [id, { ...entry, reviewed: i < unchecked ? undefined : '2026-01-01' }] as const,
  );
  library.current = knowledgeOf({ ...tea, entries: new Map(entries) });
  const seen = seenIn(messageOf(await mira.command('about')));
  if (said === undefined) expect(seen).not.toContain('checked against');
  else expect(seen).toContain(said);
  library.current = knowledgeOf(pack);
});
