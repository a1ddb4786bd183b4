import type { APIApplicationCommandInteractionDataOption as Option } from 'discord-api-types/v10';
import type { ClientRequest } from '../../protocol.ts';
import { onEvent } from './onEvent.ts';
import type { Action, State } from './state.ts';

/** The next state of the page. Pure: the clock comes in with the action. */
export function reduce(state: State, action: Action): State {
  switch (action.t) {
    case 'event':
      return onEvent(state, action);
    case 'asked':
      return asked(state, action.request);
    case 'status':
      return lostPending({ ...state, status: action.status });
    case 'quiet':
      return {
        ...state,
        typing: state.typing.filter(
          ({ channel, user }) => channel !== action.channel || user !== action.user,
        ),
      };
    case 'looked':
      return looked(state, action.channel);
    case 'dismiss':
      return { ...state, dismissed: new Set(state.dismissed).add(action.message) };
    case 'forget':
      return { ...state, notes: state.notes.filter(({ request }) => request.nonce !== action.nonce) };
    case 'closeModal': {
      const { modal: _, ...rest } = state;
      return rest;
    }
  }
}

function asked(state: State, request: ClientRequest): State {
  if (request.t === 'complete') {
    const of = `${request.command} ${focusedPath(request.options)}`;
    const choices = state.completion?.of === of ? state.completion.choices : [];
    return { ...state, completion: { nonce: request.nonce, of, state: 'loading', choices } };
  }
  const pending = new Map(state.pending).set(request.nonce, { request, state: 'sent' as const });
  const notes = state.notes.filter((note) => !sameTarget(note.request, request));
  return { ...state, pending, notes };
}

/** The name of the option that is being typed, after those of its subcommands. */
function focusedPath(options: readonly Option[]): string {
  return options
    .filter((option) => 'options' in option || ('focused' in option && option.focused))
    .map((option) => `${option.name} ${'options' in option ? focusedPath(option.options ?? []) : ''}`)
    .join('');
}

/** Clicking a message again, or sending again, takes away the line about the last failure there. */
function sameTarget(old: ClientRequest, next: ClientRequest): boolean {
  if (old.t === 'click') return next.t === 'click' && next.message === old.message;
  return old.t !== 'command' && old.t === next.t;
}

function lostPending(state: State): State {
  return state.status === 'lost' ? { ...state, pending: new Map(), typing: [] } : state;
}

function looked(state: State, channel: string): State {
  if (!state.unread.has(channel)) return state;
  const unread = new Map(state.unread);
  unread.delete(channel);
  return { ...state, unread };
}
