import { expect, test } from 'vitest';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const pack = await loadTea();
const { discord, restart, library } = await startWire(pack);
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const SELECT = 'Read about one aspect';

test('without an aspect, every aspect is shown in brief', async () => {
  const outcome = await mira.command('compare');
  expect(mannerOf(outcome)).toBe('public');
  expect(seenIn(messageOf(outcome))).toContain(
    [
      'Taste',
      '  Green tea: fresh, grassy',
      '  Black tea: malty, strong',
      'Water temperature',
      '  Green tea: 75 to 80 °C',
      '  Black tea: just off the boil',
    ].join('\n'),
  );
});

test('an aspect is found by its name and shown in full, with a source', async () => {
  const seen = seenIn(messageOf(await mira.command('compare', { topic: 'green-vs-black', aspect: 'taste' })));
  expect(seen).toContain('### Taste\nGreen tea tastes fresh and grassy');
  expect(seen).toContain('**Black tea**\nMalty and strong enough to take milk.');
  expect(seen).toContain("-# Source: Growers' notes (2021)");
});

test('topics and aspects are offered while they are typed', async () => {
  expect(await mira.complete('compare', 'topic', 'green')).toEqual([
    { name: 'Green tea and black tea', value: 'green-vs-black' },
  ]);
  expect(await mira.complete('compare', 'aspect', 'water', { topic: 'green-vs-black' })).toContainEqual({
    name: 'Water temperature',
    value: 'water',
  });
  expect(await mira.complete('compare', 'aspect', 'ta', { topic: 'no such topic' })).toEqual([]);
});

test('an unknown topic names those there are', async () => {
  const outcome = await mira.command('compare', { topic: 'cars and horses' });
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toContain('Green tea and black tea');
});

test('the asker turns the comparison to an aspect and back, also after a restart', async () => {
  const shown = messageOf(await mira.command('compare'));
  const turned = await mira.select(shown, SELECT, ['water']);
  expect(mannerOf(turned)).toBe('updated');
  expect(seenIn(messageOf(turned))).toContain('Water of 75 to 80 °C');
  await restart();
  const back = await mira.click(messageOf(turned), 'Overview');
  expect(mannerOf(back)).toBe('updated');
  expect(seenIn(messageOf(back))).toContain('### Green tea and black tea');
});

test('all rows open in place for the asker, and the overview brings the message back', async () => {
  const comparison = pack.comparisons.get('green-vs-black');
  if (!comparison) throw new Error('The fixture has no comparison.');
  const aspects = Array.from({ length: 24 }, (_, number) =>
    comparison.aspects.map((each) => ({
      ...each,
      id: `${each.id}-${number}`,
      name: `${each.name} ${number}`,
    })),
  )
    .flat()
    .slice(0, 24);
  const comparisons = new Map([[comparison.id, { ...comparison, aspects }]]);
  library.current = { ...library.current, pack: { ...pack, comparisons } };
  const shown = messageOf(await mira.command('compare'));
  const first = messageOf(await mira.click(shown, 'All 24 aspects'));
  const second = messageOf(await mira.click(first, 'Next'));
  for (const { name } of aspects) expect(`${seenIn(first)}\n${seenIn(second)}\n`).toContain(`${name}\n`);
  expect(seenIn(messageOf(await mira.click(second, 'Overview')))).toContain('[All 24 aspects]');
  library.current = knowledgeOf(pack);
});

test('somebody else reads an aspect privately and goes on there', async () => {
  const shown = messageOf(await mira.command('compare'));
  const beside = await tomas.select(shown, SELECT, ['taste']);
  expect(mannerOf(beside)).toBe('private');
  const turned = await tomas.select(messageOf(beside), SELECT, ['water']);
  expect(mannerOf(turned)).toBe('updated');
});

test('an aspect that a reload took away meets a plain sentence, and never another aspect', async () => {
  const shown = messageOf(await mira.command('compare'));
  const comparison = pack.comparisons.get('green-vs-black');
  if (!comparison) throw new Error('The fixture has no comparison.');
  const aspects = comparison.aspects.map((each) =>
    each.id === 'water' ? { ...each, id: 'water-heat' } : each,
  );
  const changed = new Map([[comparison.id, { ...comparison, aspects }]]);
  library.current = knowledgeOf({ ...pack, comparisons: changed });
  const outcome = await mira.select(shown, SELECT, ['water']);
  library.current = knowledgeOf(pack);
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toBe(
    'The comparison “Green tea and black tea” no longer has this aspect. Use /compare to see those there are.',
  );
});
