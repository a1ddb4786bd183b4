import { expect, onTestFinished, test } from 'vitest';
import { createLog, logFor } from '../../src/app/createLog.ts';

/** What is written to a stream of the process during a test. */
function written(name: 'stdout' | 'stderr'): readonly string[] {
  const lines: string[] = [];
  const stream = process[name];
  const { write } = stream;
  stream.write = (text: string | Uint8Array) => {
    lines.push(String(text));
    return true;
  };
  onTestFinished(() => {
    stream.write = write;
  });
  return lines;
}

test('a line carries its time and its level', () => {
  const lines = written('stderr');
  createLog({ level: 'warn' }).warn('The disk is nearly full.');
  expect(lines).toEqual([
    expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z warn {2}The disk is nearly full\.\n$/),
  ]);
});

test('for machines a line is an object, even of several lines', () => {
  const lines = written('stdout');
  createLog({ level: 'info', format: 'json' }).info('one\ntwo');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines.join(''))).toEqual({
    time: expect.stringMatching(/^20.+Z$/),
    level: 'info',
    message: 'one\ntwo',
  });
});

test('what is below the level is not written, but a notice always is', () => {
  const lines = written('stdout');
  const log = createLog({ level: 'error' });
  log.info('Nobody reads this.');
  log.notice('Open http://127.0.0.1:8140');
  expect(lines).toEqual([expect.stringContaining('Open http')]);
});

test('tokens and people are not in the log, whoever writes them', () => {
  const lines = written('stdout');
  const token = 'a-token-that-looks-like-none';
  const log = logFor({ DISCORD_TOKEN: token });
  log.info(`Bot ${token}`);
  log.info('MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs');
  log.info(
    'POST https://discord.com/api/v10/interactions/1300000000000000000/aW50ZXJhY3Rpb24/callback failed',
  );
  log.info('from <@1300000000000000001>');
  expect(lines.map((line) => line.slice(31))).toEqual([
    'Bot [token]\n',
    '[token]\n',
    'POST https://discord.com/api/v10/interactions/1300000000000000000/[token]/callback failed\n',
    'from [user]\n',
  ]);
});
