import path from 'node:path';
import type { APIMediaGalleryItem, APIMessage } from 'discord-api-types/v10';
import { afterAll, expect, test } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';
import { createPainter, type Painter } from '../../src/compare/picture/painter.ts';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const real = createPainter({
  worker: path.join(packageRoot, 'dist', 'src', 'compare', 'picture', 'worker.js'),
  patience: 60_000,
});
afterAll(real.close);
let draw: Painter['draw'] = real.draw;
const painter: Painter = { ...real, draw: (picture, theme) => draw(picture, theme) };

const TABLE = '| Plan | Price | Users |\n|---|---|---|\n| small | 3 € | 1 |\n| big | 9 € | 5 |\n';
const built = buildPack([
  { path: 'pack.yaml', text: 'name: Plans\n' },
  { path: 'entries/plans.md', text: `# Which plans are there?\n\nThese:\n\n${TABLE}` },
  { path: 'entries/offers.md', text: `# Which offers are there?\n\n${TABLE.replaceAll('3 €', '4 €')}` },
]);
if (!built.ok) throw new Error(built.problems.map(({ message }) => message).join('\n'));
const { discord, log } = await startWire(built.pack, { painter });
const mira = discord.person('mira');

function picturesOf(message: Pick<APIMessage, 'components'>): readonly APIMediaGalleryItem[] {
  const found: APIMediaGalleryItem[] = [];
  JSON.stringify(message.components, (key, value) => {
    if (key === 'items' && Array.isArray(value)) found.push(...value);
    return value;
  });
  return found;
}

const SLOW = { timeout: 60_000 };

test('a wide table of an answer is drawn, with its words, beside its lines', SLOW, async () => {
  const [table] = built.pack.entries.get('plans')?.tables ?? [];
  if (!table) throw new Error('The table is not drawn.');
  // The first start of a thread on a busy machine takes longer than an answer waits.
  const { picturesOfTable } = await import('../../src/compare/picture/picturesOf.ts');
  for (const { picture } of picturesOfTable(table)) await real.draw(picture, 'dark');
  const answer = messageOf(await mira.command('ask', { question: 'Which plans are there?' }));
  expect(seenIn(answer)).toContain('**Plan · Price · Users**\n- **small**\n  - Price: 3 €\n  - Users: 1');
  expect(picturesOf(answer)).toMatchObject([
    {
      media: { content_type: 'image/png', width: 900 },
      description: 'Plan: small (Price: 3 €; Users: 1), big (Price: 9 €; Users: 5)',
    },
  ]);
});

test('where it cannot be drawn the lines are the answer, and the log says why', async () => {
  draw = () => Promise.reject(new Error('no ink'));
  const answer = messageOf(await mira.command('ask', { question: 'Which offers are there?' }));
  expect(seenIn(answer)).toContain('  - Price: 4 €');
  expect(picturesOf(answer)).toEqual([]);
  expect(log.join('\n')).toContain('A table is shown as text only: no ink');
});
