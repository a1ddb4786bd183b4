import { expect, test } from 'vitest';
import { coalesce } from '../../src/base/steps.ts';

/** Work that ends when it is told to. */
function controlled() {
  const ends: ((failure?: Error) => void)[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      ends.push((failure) => (failure ? reject(failure) : resolve()));
    });
  return { ends, run: coalesce(work) };
}

/** Lets everything happen that only waits for its turn. */
const settle = () => new Promise((passed) => setImmediate(passed));

test('what is asked for while the work runs is done together, once more, after it', async () => {
  const { ends, run } = controlled();
  const first = run();
  const [second, third] = [run(), run()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all([second, third]);
});

test('nobody is told that the work is done before a run that began after they asked', async () => {
  const { ends, run } = controlled();
  const first = run();
  let isDone = false;
  const second = run().then(() => {
    isDone = true;
  });
  ends[0]?.();
  await first;
  await settle();
  expect(isDone).toBe(false);
  ends[1]?.();
  await second;
});

test('a failure is told to those who asked for that run, and holds up nobody after them', async () => {
  const { ends, run } = controlled();
  const first = expect(run()).rejects.toThrow('full');
  const second = run();
  ends[0]?.(new Error('full'));
  await first;
  await settle();
  ends[1]?.();
  await expect(second).resolves.toBeUndefined();
});
