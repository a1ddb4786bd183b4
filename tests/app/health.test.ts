import { expect, onTestFinished, test } from 'vitest';
import { openHealth, whyNotReady } from '../../src/app/health.ts';
import { UserError } from '../../src/base/errors.ts';
import { keepIn } from '../wire/startWire.ts';

async function open() {
  const lines: string[] = [];
  const health = await openHealth(0, keepIn(lines));
  onTestFinished(health.close);
  const [, root = ''] = lines.join('\n').match(/(http:\/\/127\.0\.0\.1:\d+)\/readyz/) ?? [];
  const get = async (path: string) => {
    const answer = await fetch(`${root}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  return { health, get };
}

test('a process is alive at once, and ready while it is connected and does not stop', async () => {
  const { health, get } = await open();
  expect((await get('/livez')).status).toBe(200);
  expect(await get('/readyz')).toEqual({ status: 503, text: 'not ready: not connected to Discord yet\n' });
  health.follow(() => [true, false]);
  expect((await get('/readyz')).text).toContain('1 of 2 connections to Discord are open');
  health.follow(() => [true, true]);
  expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' });
  health.stopping();
  expect(await get('/readyz')).toEqual({ status: 503, text: 'not ready: it stops\n' });
  expect((await get('/livez')).status).toBe(200);
});

test('a loop that is half a second late is not ready', () => {
  const state = { isStopping: false, connections: [true] };
  expect(whyNotReady({ ...state, lag: 499 })).toEqual([]);
  expect(whyNotReady({ ...state, lag: 500 })).toEqual(['the event loop is 500 ms late (p99)']);
});

test('metrics count what happens, with no label but our own', async () => {
  const { health, get } = await open();
  health.follow(() => [true, false]);
  health.meter.answered('command', 12);
  health.meter.decided('answer');
  health.meter.failed(50_013);
  health.meter.reloaded(false);
  health.meter.rivalled();
  const { text } = await get('/metrics');
  for (const line of [
    'wireside_answer_seconds_count{asked="command"} 1',
    'wireside_verdicts_total{verdict="answer"} 1',
    'wireside_errors_total{code="50013"} 1',
    'wireside_reloads_total{result="refused"} 1',
    'wireside_rivals_total 1',
    'wireside_shards 2',
    'wireside_shards_ready 1',
  ])
    expect(text).toContain(`${line}\n`);
  expect(text).toContain('wireside_loop_lag_p99_seconds');
});

test('a port that is taken is told in a sentence', async () => {
  const lines: string[] = [];
  const health = await openHealth(0, keepIn(lines));
  onTestFinished(health.close);
  const port = Number(lines.join().match(/127\.0\.0\.1:(\d+)/)?.[1]);
  const failed = openHealth(port, keepIn([]));
  await expect(failed).rejects.toBeInstanceOf(UserError);
  await expect(failed).rejects.toThrow(`HEALTH_PORT ${port} cannot be used`);
});

test('without a port nothing listens', async () => {
  const lines: string[] = [];
  await (await openHealth(undefined, keepIn(lines))).close();
  expect(lines).toEqual([]);
});
