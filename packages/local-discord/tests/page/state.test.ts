import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/page/state/groups.ts';
import { reduce } from '../../src/page/state/reduce.ts';
import type { Action, State } from '../../src/page/state/state.ts';
import type { ClientEvent, ClientRequest } from '../../src/protocol.ts';
import { bot, message, mira, readyState } from './world.ts';

const at = '2026-11-22T15:00:01.000Z';
const event = (e: ClientEvent, viewing?: string): Action => ({
  t: 'event',
  event: e,
  at,
  ...(viewing && { viewing }),
});
const play = (state: State, ...actions: readonly Action[]): State => actions.reduce(reduce, state);
const texts = (state: State) => state.world?.messages.get('301')?.map(({ content }) => content);
const click: ClientRequest = { t: 'click', nonce: 'n1', channel: '301', message: '10', customId: 'again' };
const used: ClientRequest = { t: 'command', nonce: 'n2', channel: '301', command: 'c', options: [] };
const failed = (nonce: string): Action =>
  event({ t: 'interaction', nonce, d: { state: 'failed', reason: 'This interaction failed' } });

describe('messages', () => {
  test('stand in the order of their ids, whatever order they came in', () => {
    const state = play(
      readyState({ messages: [message('20'), message('9')] }),
      event({ t: 'message', d: message('10') }),
    );
    expect(texts(state)).toEqual(['message 9', 'message 10', 'message 20']);
  });

  test('an edit changes the message and the preview in its replies', () => {
    const reply = message('11', { referenced_message: message('10') });
    const state = play(
      readyState({ messages: [message('10'), reply] }),
      event({ t: 'edited', d: message('10', { content: 'better' }) }),
    );
    expect(texts(state)).toEqual(['better', 'message 11']);
    expect(state.world?.messages.get('301')?.[1]?.referenced_message?.content).toBe('better');
  });

  test('what replied to a deleted message replies to nothing', () => {
    const reply = message('11', {
      message_reference: { type: 0, channel_id: '301', message_id: '10' },
      referenced_message: message('10'),
    });
    const state = play(
      readyState({ messages: [message('10'), reply] }),
      event({ t: 'deleted', d: { channel: '301', id: '10' } }),
    );
    expect(state.world?.messages.get('301')).toMatchObject([{ id: '11', referenced_message: null }]);
  });

  test('count as unread elsewhere, until one looks, and never one’s own', () => {
    const elsewhere = play(
      readyState(),
      event({ t: 'message', d: message('10') }, '303'),
      event({ t: 'message', d: message('11', { author: mira }) }, '303'),
    );
    expect(elsewhere.unread.get('301')).toBe(1);
    expect(play(elsewhere, { t: 'looked', channel: '301' }).unread.size).toBe(0);
    expect(play(readyState(), event({ t: 'message', d: message('10') }, '301')).unread.size).toBe(0);
  });
});

describe('groups', () => {
  const minutes = (n: number) => new Date(Date.UTC(2026, 10, 22, 12, n)).toISOString();
  const heads = (...messages: readonly ReturnType<typeof message>[]) =>
    linesOf(messages).map(({ head }) => head);

  test('messages of one author within seven minutes stand under one head', () => {
    expect(
      heads(
        message('1', { timestamp: minutes(0) }),
        message('2', { timestamp: minutes(7) }),
        message('3', { timestamp: minutes(15) }),
        message('4', { timestamp: minutes(16), author: mira }),
      ),
    ).toEqual([true, false, true, true]);
  });

  test('a reply always has a head of its own', () => {
    expect(heads(message('1'), message('2', { type: 19 }))).toEqual([true, true]);
  });

  test('a new day starts with its date', () => {
    const days = linesOf([
      message('1', { timestamp: '2026-11-20T12:00:00Z' }),
      message('2', { timestamp: '2026-11-20T12:01:00Z' }),
      message('3', { timestamp: '2026-11-22T12:00:00Z' }),
    ]);
    expect(days.map(({ newDay }) => newDay)).toEqual([true, false, true]);
  });
});

describe('interactions', () => {
  test('a click is pending until it is answered', () => {
    const clicked = play(readyState(), { t: 'asked', request: click });
    expect(clicked.pending.has('n1')).toBe(true);
    const answered = play(clicked, event({ t: 'interaction', nonce: 'n1', d: { state: 'answered' } }));
    expect(answered.pending.size).toBe(0);
    expect(answered.notes).toEqual([]);
  });

  test('a failed click leaves Discord’s line until one clicks that message again', () => {
    const once = play(readyState(), { t: 'asked', request: click }, failed('n1'));
    expect(once.notes).toEqual([{ request: click, reason: 'This interaction failed', at }]);
    expect(play(once, { t: 'asked', request: { ...click, nonce: 'n9' } }).notes).toEqual([]);
  });

  test('the message that answers a command settles it and remembers what was asked', () => {
    const state = play(
      readyState(),
      { t: 'asked', request: used },
      event({ t: 'message', d: message('10'), nonce: 'n2' }),
    );
    expect(state.pending.size).toBe(0);
    expect(state.askedBy.get('10')).toEqual(used);
  });

  test('a failed command stays to be read until it is waved away', () => {
    const state = play(readyState(), { t: 'asked', request: used }, failed('n2'));
    expect(state.notes.map(({ reason }) => reason)).toEqual(['This interaction failed']);
    expect(play(state, { t: 'forget', nonce: 'n2' }).notes).toEqual([]);
  });

  test('an answer to nothing changes nothing', () => {
    const state = readyState();
    expect(play(state, failed('unknown'))).toEqual(state);
  });

  test('losing the connection gives up what was waited for', () => {
    const state = play(readyState(), { t: 'asked', request: used }, { t: 'status', status: 'lost' });
    expect(state.pending.size).toBe(0);
    expect(state.status).toBe('lost');
  });
});

describe('modals', () => {
  const modal = { custom_id: 'm', title: 'Form', components: [] };
  const submit: ClientRequest = { t: 'submit', nonce: 'n3', channel: '301', modal: 'n1', components: [] };
  const open = play(
    readyState(),
    { t: 'asked', request: click },
    event({ t: 'modal', nonce: 'n1', d: modal }),
  );

  test('open over the channel that they were asked from', () => {
    expect(open.modal).toMatchObject({ nonce: 'n1', channel: '301', data: { title: 'Form' } });
  });

  test('stay open with the reason when handing in fails', () => {
    const state = play(open, { t: 'asked', request: submit }, failed('n3'));
    expect(state.modal?.error).toBe('This interaction failed');
    expect(state.notes).toEqual([]);
  });

  test('close when they were taken', () => {
    const taken = event({ t: 'interaction', nonce: 'n3', d: { state: 'answered' } });
    expect(play(open, { t: 'asked', request: submit }, taken).modal).toBeUndefined();
    const answer = event({ t: 'message', d: message('10'), nonce: 'n3' });
    expect(play(open, { t: 'asked', request: submit }, answer).modal).toBeUndefined();
  });
});

describe('autocomplete', () => {
  const complete = (nonce: string, option: string): ClientRequest => ({
    t: 'complete',
    nonce,
    channel: '301',
    command: 'c',
    options: [{ type: 3, name: option, value: 'x', focused: true }],
  });
  const choices = (nonce: string, name: string) => event({ t: 'choices', nonce, d: [{ name, value: name }] });

  test('choices that come late are not shown', () => {
    const state = play(
      readyState(),
      { t: 'asked', request: complete('a', 'q') },
      { t: 'asked', request: complete('b', 'q') },
      choices('b', 'new'),
      choices('a', 'old'),
    );
    expect(state.completion).toMatchObject({ state: 'ready', choices: [{ name: 'new' }] });
  });

  test('the choices of one option stay while more is typed, and do not show for another', () => {
    const first = play(readyState(), { t: 'asked', request: complete('a', 'q') }, choices('a', 'one'));
    expect(play(first, { t: 'asked', request: complete('b', 'q') }).completion?.choices).toHaveLength(1);
    expect(play(first, { t: 'asked', request: complete('b', 'other') }).completion?.choices).toEqual([]);
  });
});

test('someone’s typing ends with their message or with time', () => {
  const typing = play(readyState(), event({ t: 'typing', d: { channel: '301', user: bot.id } }));
  expect(typing.typing).toEqual([{ channel: '301', user: bot.id }]);
  expect(play(typing, event({ t: 'message', d: message('10') })).typing).toEqual([]);
  expect(play(typing, { t: 'quiet', channel: '301', user: bot.id }).typing).toEqual([]);
});

test('a second ready replaces the world, as after a restart of the stand-in', () => {
  const button = { type: ComponentType.Button as const, style: 1 as const, custom_id: 'x', label: 'x' };
  const before = readyState({
    messages: [message('10', { components: [{ type: 1, components: [button] }] })],
  });
  const state = play(before, { t: 'status', status: 'lost' }, event({ t: 'ready', d: readyFixture() }));
  expect(state.status).toBe('open');
  expect(texts(state)).toBeUndefined();
});

function readyFixture() {
  const { world } = readyState();
  if (!world) throw new Error('ready makes a world');
  return {
    ...world,
    users: [...world.users.values()],
    roles: [...world.roles.values()],
    messages: [],
  };
}
