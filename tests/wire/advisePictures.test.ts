import path from 'node:path';
import { type APIMediaGalleryComponent, type APIMessage, ComponentType } from 'discord.js';
import { afterAll, expect, test, vi } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';
import { createPainter, type Painter } from '../../src/compare/picture/painter.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { go } from './walkAdvice.ts';

const real = createPainter({
  worker: path.join(packageRoot, 'dist', 'src', 'compare', 'picture', 'worker.js'),
  patience: 60_000,
});
afterAll(real.close);

/** How the painter draws just now; each test sets what it needs. */
let draw: Painter['draw'] = real.draw;
/** Whether what was drawn before is at hand. */
let remembers = true;
const painter: Painter = {
  drawn: (picture, theme) => (remembers ? real.drawn(picture, theme) : undefined),
  draw: (picture, theme) => draw(picture, theme),
  close: real.close,
};
const { discord, log } = await startWire(await loadTea(), { painter });
const mira = discord.person('mira');

const galleryOf = ({ components = [] }: Pick<APIMessage, 'components'>) =>
  components.find((each): each is APIMediaGalleryComponent => each.type === ComponentType.MediaGallery);

/** The edits of answers so far. */
const edits = () =>
  discord
    .calls()
    .filter(({ method, path: at }) => method === 'PATCH' && /\/messages\/(@|%40)original$/.test(at));

/** The outcome of a walk: black tea. */
const toTheEnd = async () =>
  go(
    mira,
    messageOf(await mira.command('advise', { guide: 'which-tea' })),
    'In the morning',
    'Always',
    'Don’t know',
  );

test('the outcome is there at once in words, and the picture of its points follows', async () => {
  const outcome = await toTheEnd();
  expect(seenIn(outcome)).toContain('A black tea');
  expect(galleryOf(outcome)).toBeUndefined();
  await vi.waitFor(() => expect(edits()).toHaveLength(1), { timeout: 50_000 });
  expect(edits()[0]).toMatchObject({ status: 200, response: { id: outcome.id } });
});

test('a picture that was drawn before is there at once, leaves with the outcome, and is shared with it', async () => {
  const outcome = await toTheEnd();
  const [item] = galleryOf(outcome)?.items ?? [];
  expect(item?.media).toMatchObject({ content_type: 'image/png', width: 900 });
  expect(item?.description).toBe(
    'A black tea has the most points. Points: A black tea 5, One of each 0, A green tea 0.',
  );
  const shared = messageOf(await mira.click(outcome, 'Share to channel'));
  expect(galleryOf(shared)?.items).toHaveLength(1);
  const back = messageOf(await mira.click(outcome, 'Back'));
  expect(galleryOf(back)).toBeUndefined();
  expect(back.attachments).toEqual([]);
});

test('a code shows the picture again', async () => {
  const code = /Code: `(\w[\w-]*)`/.exec(seenIn(await toTheEnd()))?.[1] ?? '';
  expect(galleryOf(messageOf(await mira.command('advise', { code })))?.items).toHaveLength(1);
});

test('a late picture does not take the place of the step that was gone back to', async () => {
  remembers = false;
  let paint: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    paint = resolve;
  });
  draw = async (picture, theme) => {
    await ready;
    return real.draw(picture, theme);
  };
  const before = edits().length;
  const outcome = await toTheEnd();
  await go(mira, outcome, 'Back');
  paint();
  const other = await toTheEnd();
  await vi.waitFor(() => expect(edits()).toHaveLength(before + 1), { timeout: 50_000 });
  expect(edits().at(-1)?.response).toMatchObject({ id: other.id });
  [draw, remembers] = [real.draw, true];
});

test('where a picture fails the outcome stands, and the log says so', async () => {
  remembers = false;
  draw = () => Promise.reject(new Error('no paint'));
  const before = edits().length;
  expect(seenIn(await toTheEnd())).toContain('A black tea');
  await vi.waitFor(() =>
    expect(log).toContain('warn The pictures of “which-tea” are missing from an answer: no paint'),
  );
  expect(edits()).toHaveLength(before);
  [draw, remembers] = [real.draw, true];
});
