import { expect, test } from 'vitest';
import { aspectView } from '../../../commands/compare/aspectView.ts';
import { overviewId, subjectsBetween } from '../../../commands/compare/ids.ts';
import { overviewView, tableView } from '../../../commands/compare/overviewView.ts';
import { narrowTo } from '../../../src/compare/narrowTo.ts';
import { decodeCustomId } from '../../../src/discord/customId.ts';
import { messageFaults, seenIn } from '../../discord/messageFaults.ts';
import { loadBoats } from '../../fixtures/boats.ts';
import { PRIVATE } from '../../fixtures/readers.ts';

const boats = (await loadBoats()).comparisons.get('boats');
if (!boats) throw new Error('The fixture has no comparison.');
const pair = narrowTo(
  boats,
  boats.subjects.filter(({ id }) => ['motor', 'ferry'].includes(id)),
);

test('an aspect shows under each cell what it rests on', () => {
  const cost = boats.aspects.find(({ id }) => id === 'cost');
  if (!cost) throw new Error('The fixture has no aspect cost.');
  const seen = seenIn(aspectView(boats, cost, PRIVATE));
  expect(seen).toMatch(/\*\*Ferry\*\*\n.+\n-# Source: Timetable of the lake line\n/);
  expect(seen).toMatch(/\*\*Canoe\*\*\n.+\n-# Source: \[Paddlers' almanac\]/);
});

test('the table between two puts what is alike after what differs', () => {
  const shown = { ...pair, aspects: pair.aspects.filter(({ id }) => /noise|speed/.test(id)) };
  expect(seenIn(tableView(shown, PRIVATE, 0))).toContain(
    [
      'What differs:',
      'Speed',
      '  Motorboat: 40 km/h',
      '  Ferry: 20 km/h',
      'What is alike:',
      'Noise',
      '  Motorboat: loud',
      '  Ferry: loud',
    ].join('\n'),
  );
});

/** The same rows often enough to be more than a message should hold, the second time under other names. */
const long = {
  ...pair,
  aspects: ['', ' again', ' once more', ' and more'].flatMap((more) =>
    pair.aspects.map((each) => ({ ...each, name: `${each.name}${more}` })),
  ),
};

test('in brief only what differs stands in the message, and not much of it; the rest is a click away', () => {
  const seen = seenIn(overviewView(long, PRIVATE));
  const [, table = '', rest = ''] = seen.split('```');
  expect(table).toContain('Speed');
  expect(table).not.toContain('Noise');
  expect(table.length).toBeLessThan(420);
  expect(rest).toContain(`[All ${long.aspects.length} aspects]`);
  const pages = [0, 1, 2, 3].map((page) => seenIn(tableView(long, PRIVATE, page)));
  for (const { name } of long.aspects) expect(`${pages.join('\n')}\n`).toContain(`${name}\n`);
});

test('where all that there is differs and fits, there is nothing more to open', () => {
  const shown = { ...pair, aspects: pair.aspects.filter(({ id }) => id === 'speed') };
  expect(seenIn(overviewView(shown, PRIVATE))).not.toContain('[All');
});

test('pictures stand below the text, each alone and with words for it', () => {
  const bytes = new Uint8Array();
  const view = overviewView(boats, PRIVATE, [
    { name: 'a.png', bytes, alt: 'The first.' },
    { name: 'b.png', bytes, alt: 'The second.' },
  ]);
  expect(messageFaults(view)).toEqual([]);
  expect(view.components.slice(1, 3)).toMatchObject([
    { items: [{ media: { url: 'attachment://a.png' }, description: 'The first.' }] },
    { items: [{ media: { url: 'attachment://b.png' }, description: 'The second.' }] },
  ]);
  expect(view.files?.map(({ name }) => name)).toEqual(['a.png', 'b.png']);
});

test('a button knows between which subjects it stands, and says when one of them is gone', () => {
  const part = decodeCustomId(overviewId(pair, PRIVATE)).parts[2];
  expect(subjectsBetween(boats, part)?.map(({ id }) => id)).toEqual(['motor', 'ferry']);
  expect(subjectsBetween({ ...boats, subjects: boats.subjects.slice(0, -1) }, part)).toBeUndefined();
  expect(subjectsBetween(boats, '')).toEqual(boats.subjects);
});
