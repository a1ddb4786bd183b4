import path from 'node:path';
import { type APIMediaGalleryComponent, type APIMessage, ComponentType } from 'discord.js';
import { afterAll, expect, test, vi } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';
import { createPainter, type Painter } from '../../src/compare/picture/painter.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

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
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];

/** The first start of a thread on a busy machine. */
const SLOW = { timeout: 60_000 };
const WAIT = { timeout: 50_000 };

const galleryOf = ({ components = [] }: Pick<APIMessage, 'components'>) =>
  components.find((each): each is APIMediaGalleryComponent => each.type === ComponentType.MediaGallery);

/** The edits of answers so far. */
const edits = () =>
  discord
    .calls()
    .filter(({ method, path: at }) => method === 'PATCH' && /\/messages\/(@|%40)original$/.test(at));

test('the text answers at once, and its picture follows in the same message', SLOW, async () => {
  const answer = messageOf(await mira.command('compare'));
  expect(seenIn(answer)).toContain('  Green tea: fresh, grassy');
  expect(galleryOf(answer)).toBeUndefined();
  await vi.waitFor(() => expect(edits()).toHaveLength(1), WAIT);
  expect(edits()[0]).toMatchObject({ status: 200, response: { id: answer.id } });
});

test('a picture that was drawn before is there at once, with words for it', SLOW, async () => {
  const answer = messageOf(await mira.command('compare'));
  const [item] = galleryOf(answer)?.items ?? [];
  expect(item?.media).toMatchObject({ content_type: 'image/png', width: 900 });
  expect(item?.description).toMatch(/^Both come from the same plant\..* Taste \(Green tea: fresh, grassy; /);
  expect(seenIn(answer)).toContain('  Green tea: fresh, grassy');
});

test('an aspect takes the picture away, and the overview brings it back', SLOW, async () => {
  const shown = messageOf(await mira.command('compare'));
  const aspect = messageOf(await mira.select(shown, 'Read about one aspect', ['taste']));
  expect(galleryOf(aspect)).toBeUndefined();
  expect(aspect.attachments).toEqual([]);
  const back = messageOf(await mira.click(aspect, 'Overview'));
  expect(galleryOf(back)?.items).toHaveLength(1);
  expect(back.attachments).toHaveLength(1);
});

test(
  'a picture that comes late does not take the place of what was opened in the meantime',
  SLOW,
  async () => {
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
    const turned = messageOf(await mira.command('compare'));
    await mira.select(turned, 'Read about one aspect', ['taste']);
    await tomas.command('compare');
    paint();
    await vi.waitFor(() => expect(edits()).toHaveLength(before + 1), WAIT);
    expect(edits().at(-1)?.response).not.toMatchObject({ id: turned.id });
    [draw, remembers] = [real.draw, true];
  },
);

test('where a picture fails the text stands, and the log says so', SLOW, async () => {
  remembers = false;
  draw = () => Promise.reject(new Error('no paint'));
  const before = edits().length;
  expect(seenIn(messageOf(await mira.command('compare')))).toContain('  Green tea: fresh, grassy');
  await vi.waitFor(() =>
    expect(log).toContain('warn The pictures of “green-vs-black” are missing from an answer: no paint'),
  );
  expect(edits()).toHaveLength(before);
  [draw, remembers] = [real.draw, true];
});

test('subjects are found by their names, and others get a plain sentence', SLOW, async () => {
  const answer = messageOf(await mira.command('compare', { subjects: 'black tea vs green tea' }));
  expect(seenIn(answer)).toContain('### Green tea and black tea');
  const refused = messageOf(await mira.command('compare', { subjects: 'green tea' }));
  expect(seenIn(refused)).toBe('Name two or three to compare, out of these: Green tea, Black tea.');
  expect(await mira.complete('compare', 'subjects', 'bl')).toEqual([
    { name: 'Black tea, Green tea', value: 'Black tea, Green tea' },
  ]);
});
