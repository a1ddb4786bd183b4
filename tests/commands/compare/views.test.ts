import path from 'node:path';
import { expect, test } from 'vitest';
import { aspectView } from '../../../commands/compare/aspectView.ts';
import { overviewId, subjectsBetween } from '../../../commands/compare/ids.ts';
import { overviewView } from '../../../commands/compare/overviewView.ts';
import { packageRoot } from '../../../src/base/package.ts';
import { narrowTo } from '../../../src/compare/narrowTo.ts';
import { decodeCustomId } from '../../../src/discord/customId.ts';
import { loadPack } from '../../../src/knowledge/loadPack.ts';
import { messageFaults, seenIn } from '../../discord/messageFaults.ts';
import { PRIVATE } from '../../fixtures/readers.ts';

const loaded = await loadPack(path.join(packageRoot, 'knowledge'));
if (!loaded.ok) throw new Error('The shipped pack is broken; see `wireside check`.');
const lpwa = loaded.pack.comparisons.get('cellular-lpwa');
if (!lpwa) throw new Error('There is no comparison cellular-lpwa.');
const pair = narrowTo(
  lpwa,
  lpwa.subjects.filter(({ id }) => ['nb-iot', 'lorawan'].includes(id)),
);

test('an aspect shows under each cell what it rests on', () => {
  const spectrum = lpwa.aspects.find(({ id }) => id === 'lpwa-spectrum');
  if (!spectrum) throw new Error('There is no aspect lpwa-spectrum.');
  const seen = seenIn(aspectView(lpwa, spectrum, PRIVATE));
  expect(seen).toMatch(/\*\*LoRaWAN\*\*\n.+\n-# Source: LoRa Alliance, LoRaWAN specification\n/);
  expect(seen).toMatch(/\*\*RedCap\*\*\n.+\n-# Source: Ericsson white paper on RedCap\n/);
});

test('the table between two puts what is alike after what differs', () => {
  const shown = { ...pair, aspects: pair.aspects.filter(({ id }) => /voice|operator/.test(id)) };
  expect(seenIn(overviewView(shown, PRIVATE))).toContain(
    [
      'What differs:',
      'Who runs it',
      '  NB-IoT: mobile operator',
      '  LoRaWAN: you, or a provider',
      'What is alike:',
      'Voice',
      '  NB-IoT: no',
      '  LoRaWAN: no',
    ].join('\n'),
  );
});

test('pictures stand below the text, each alone and with words for it', () => {
  const bytes = new Uint8Array();
  const view = overviewView(lpwa, PRIVATE, [
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
  expect(subjectsBetween(lpwa, part)?.map(({ id }) => id)).toEqual(['nb-iot', 'lorawan']);
  expect(subjectsBetween({ ...lpwa, subjects: lpwa.subjects.slice(1) }, part)).toBeUndefined();
  expect(subjectsBetween(lpwa, '')).toEqual(lpwa.subjects);
});
