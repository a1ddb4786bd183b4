import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packageRoot } from '../../../src/base/package.ts';
import { createPainter } from '../../../src/compare/picture/painter.ts';
import type { Picture } from '../../../src/compare/picture/picture.ts';

const worker = path.join(packageRoot, 'dist', 'src', 'compare', 'picture', 'worker.js');
const painter = createPainter({ worker, patience: 60_000 });
afterAll(painter.close);

const bars = (title: string): Picture => ({ kind: 'bars', title, bars: [{ title: 'Tea', points: 3 }] });

/** The first start of a thread on a busy machine. */
const SLOW = { timeout: 60_000 };

test('a picture is drawn beside the program, kept for its theme, and the same every time', SLOW, async () => {
  expect(painter.drawn(bars('a'), 'dark')).toBeUndefined();
  const [one, two] = await Promise.all([painter.draw(bars('a'), 'dark'), painter.draw(bars('a'), 'dark')]);
  expect(Buffer.from(one).toString('latin1', 1, 4)).toBe('PNG');
  expect(two).toBe(one);
  expect(painter.drawn(bars('a'), 'dark')).toBe(one);
  expect(painter.drawn(bars('a'), 'light')).toBeUndefined();
});

test('a picture that cannot be drawn says why, and the next one is drawn', SLOW, async () => {
  await expect(painter.draw(bars('茶'), 'dark')).rejects.toThrow('no letters for 茶');
  expect(painter.drawn(bars('茶'), 'dark')).toBeUndefined();
  expect((await painter.draw(bars('b'), 'dark')).length).toBeGreaterThan(1_000);
});

test('only the latest pictures are kept', SLOW, async () => {
  for (let number = 0; number < 30; number += 1) await painter.draw(bars(`${number}`), 'dark');
  expect(painter.drawn(bars('0'), 'dark')).toBeUndefined();
  expect(painter.drawn(bars('29'), 'dark')).toBeDefined();
});

test('a thread that cannot start is told, and so is one that is ended', SLOW, async () => {
  const broken = createPainter({ worker: path.join(packageRoot, 'no-such-file.js') });
  await expect(broken.draw(bars('a'), 'dark')).rejects.toThrow();
  const ended = createPainter({ worker });
  const drawing = expect(ended.draw(bars('a'), 'dark')).rejects.toThrow('The drawing was ended.');
  await ended.close();
  await drawing;
});
