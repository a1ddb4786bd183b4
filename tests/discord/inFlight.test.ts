import { expect, test } from 'vitest';
import { createInFlight } from '../../src/discord/inFlight.ts';

test('draining waits for what has begun', async () => {
  const inFlight = createInFlight();
  let finish = () => {};
  inFlight.add(
    new Promise<void>((resolve) => {
      finish = resolve;
    }),
  );
  let isDrained = false;
  const drained = inFlight.drain(10_000).then(() => {
    isDrained = true;
  });
  await new Promise((passed) => setImmediate(passed));
  expect(isDrained).toBe(false);
  finish();
  await drained;
  expect(isDrained).toBe(true);
});

test('draining gives up on what does not end', async () => {
  const inFlight = createInFlight();
  inFlight.add(new Promise<void>(() => {}));
  const keepAlive = setInterval(() => {}, 1_000);
  await expect(inFlight.drain(1)).resolves.toBeUndefined();
  clearInterval(keepAlive);
});

test('with nothing begun there is nothing to wait for', async () => {
  const inFlight = createInFlight();
  inFlight.add(Promise.resolve());
  await expect(inFlight.drain(10_000)).resolves.toBeUndefined();
});
