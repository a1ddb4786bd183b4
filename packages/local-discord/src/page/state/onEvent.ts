import type { APIMessage } from 'discord-api-types/v10';
import type { ClientChannel, ClientEvent, ClientReady } from '../../protocol.ts';
import { byChannel, withEdit, withMessage, withoutMessage } from './messages.ts';
import { answered, onAnswer } from './onAnswer.ts';
import type { Action, State, World } from './state.ts';

type Incoming = Extract<Action, { t: 'event' }>;
type WorldEvent = Exclude<ClientEvent, { t: 'ready' | 'choices' | 'modal' | 'interaction' | 'refused' }>;

/** The state after an event of the stand-in. Events before the first `ready` mean nothing and are left out. */
export function onEvent(state: State, { event, viewing, at }: Incoming): State {
  switch (event.t) {
    case 'ready':
      return { ...state, status: 'open', world: worldOf(event.d), typing: [], pending: new Map() };
    case 'choices':
    case 'modal':
    case 'interaction':
    case 'refused':
      return onAnswer(state, event, at);
    default:
      return state.world ? onWorld({ ...state, world: state.world }, event, viewing) : state;
  }
}

function worldOf(ready: ClientReady): World {
  return {
    me: ready.me,
    ...(ready.locale === undefined ? {} : { locale: ready.locale }),
    guild: ready.guild,
    users: new Map(ready.users.map((user) => [user.id, user])),
    roles: new Map(ready.roles.map((role) => [role.id, role])),
    channels: ready.channels,
    commands: ready.commands,
    messages: byChannel(ready.messages),
  };
}

function onWorld(state: State & { world: World }, event: WorldEvent, viewing?: string): State {
  const { world } = state;
  const next = (changed: Partial<World>): State => ({ ...state, world: { ...world, ...changed } });
  switch (event.t) {
    case 'users':
      return next({ users: new Map(event.d.map((user) => [user.id, user])) });
    case 'commands':
      return next({ commands: event.d });
    case 'channel':
      return next({ channels: withChannel(world.channels, event.d) });
    case 'message':
      return arrived(next({ messages: withMessage(world.messages, event.d) }), event, viewing);
    case 'edited':
      return next({ messages: withEdit(world.messages, event.d) });
    case 'deleted':
      return next({ messages: withoutMessage(world.messages, event.d.channel, event.d.id) });
    case 'typing':
      return { ...state, typing: [...withoutTyping(state, event.d.channel, event.d.user), event.d] };
  }
}

function withChannel(channels: World['channels'], channel: ClientChannel): World['channels'] {
  const at = channels.findIndex(({ id }) => id === channel.id);
  return at < 0 ? [...channels, channel] : channels.with(at, channel);
}

function arrived(state: State, event: Extract<ClientEvent, { t: 'message' }>, viewing?: string): State {
  const { d: message, nonce } = event;
  const request = nonce === undefined ? undefined : state.pending.get(nonce)?.request;
  const next = {
    ...state,
    typing: withoutTyping(state, message.channel_id, message.author.id),
    unread: counted(state, message, viewing),
  };
  if (!request) return next;
  return answered({ ...next, askedBy: new Map(state.askedBy).set(message.id, request) }, request);
}

function counted(state: State, message: APIMessage, viewing?: string): State['unread'] {
  if (message.channel_id === viewing || message.author.id === state.world?.me) return state.unread;
  return new Map(state.unread).set(message.channel_id, (state.unread.get(message.channel_id) ?? 0) + 1);
}

function withoutTyping(state: State, channel: string, user: string): State['typing'] {
  return state.typing.filter((one) => one.channel !== channel || one.user !== user);
}
