import { expect, test } from 'vitest';
import {
  connectionHistory,
  mentionCommands,
  pauseAfter,
  withCommandMentions,
} from '../../src/discord/client.ts';
import { text } from '../../src/discord/components.ts';
import { LocalizedError } from '../../src/locales/translator.ts';

const ids = new Map([['browse', '12345']]);

test('a command that a text names can be clicked once Discord has it, and is readable before', () => {
  expect(mentionCommands('Use </browse> or </ask>.', ids)).toBe('Use </browse:12345> or /ask.');
  expect(mentionCommands('Use </browse>.', new Map())).toBe('Use /browse.');
});

test('in a message only its texts are changed, however deep they stand', () => {
  const sent = { type: 17, components: [text('See </browse>'), { type: 2, label: '</browse>' }] };
  expect(withCommandMentions(sent, ids)).toEqual({
    type: 17,
    components: [text('See </browse:12345>'), { type: 2, label: '</browse>' }],
  });
});

test('what a person wrote is no mention of a command', () => {
  expect(mentionCommands('\\</browse>', ids)).toBe('\\</browse>');
});

test('an error in a terminal names a command as it is typed', () => {
  expect(new LocalizedError(({ troubles }) => troubles.guideGone).message).toContain('/advise');
  expect(new LocalizedError(({ troubles }) => troubles.guideGone).message).not.toContain('<');
});

test('a connection that is lost once comes back at once, then after growing pauses of two minutes at most', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map((failures) => pauseAfter(failures, 0.5) / 1_000);
  expect(pauses).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 120, 120]);
});

test('many bots do not come back in step', () => {
  expect(pauseAfter(3, 0)).toBe(1_500);
  expect(pauseAfter(3, 1)).toBe(2_500);
});

test('a connection that is cut every few seconds and resumed comes back at once each time', () => {
  let now = 0;
  const history = connectionHistory(() => now);
  history.complete('ready');
  for (let cut = 0; cut < 50; cut += 1) {
    now += 6_000;
    history.closed();
    expect(history.pause()).toBe(0);
    history.complete('resumed');
  }
});

test.each(['ready', 'resumed'] as const)(
  'one that is lost as soon as it is %s waits longer and longer',
  (how) => {
    const history = connectionHistory(() => 0);
    const pauses = Array.from({ length: 10 }, () => {
      history.complete(how);
      history.closed();
      return history.pause();
    });
    expect(pauses.slice(0, 2)).toEqual([0, expect.any(Number)]);
    expect(pauses.at(-1)).toBeGreaterThan(60_000);
  },
);

test('logins that last a few seconds each are not made a thousand times a day', () => {
  let now = 0;
  const history = connectionHistory(() => now);
  let logins = 0;
  for (; now < 24 * 60 * 60_000; logins += 1) {
    history.complete('ready');
    now += 10_000;
    history.closed();
    now += history.pause();
  }
  expect(logins).toBeLessThan(1_000);
});
