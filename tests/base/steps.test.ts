import { expect, test } from 'vitest';
import { atOnce, inTurns, type Steps } from '../../src/base/steps.ts';

/** Work that is longer than a turn, piece after piece. */
function* longWork(done: string[]): Steps<string> {
  for (const piece of ['first', 'second', 'third']) {
    const end = performance.now() + 12;
    while (performance.now() < end);
    done.push(piece);
    yield;
  }
  return 'result';
}

test('work that is done at once lets nothing in between', () => {
  const done: string[] = [];
  setImmediate(() => done.push('somebody else'));
  expect(atOnce(longWork(done))).toBe('result');
  expect(done).toEqual(['first', 'second', 'third']);
});

test('work that is done in turns lets others in before it ends', async () => {
  const done: string[] = [];
  setImmediate(() => done.push('somebody else'));
  expect(await inTurns(longWork(done))).toBe('result');
  expect(done.indexOf('somebody else')).toBeLessThan(2);
  expect(done).toHaveLength(4);
});

test('what fails on the way fails for whoever waits', async () => {
  function* failing(): Steps<never> {
    yield;
    throw new Error('no such file');
  }
  await expect(inTurns(failing())).rejects.toThrow('no such file');
  expect(() => atOnce(failing())).toThrow('no such file');
});
