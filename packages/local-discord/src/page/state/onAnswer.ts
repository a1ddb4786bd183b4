import type { ClientEvent, ClientRequest } from '../../protocol.ts';
import type { Note, State } from './state.ts';

type Answer = Extract<ClientEvent, { t: 'choices' | 'modal' | 'interaction' | 'refused' }>;

/** The state after the stand-in's answer to a request of this page; answers to nothing change nothing. */
export function onAnswer(state: State, event: Answer, at: string): State {
  if (event.nonce === state.completion?.nonce) return onCompletion(state, event);
  const pending = state.pending.get(event.nonce);
  if (!pending) return state;
  if (event.t === 'modal') {
    const channel = channelOf(pending.request);
    return { ...settled(state, event.nonce), modal: { nonce: event.nonce, channel, data: event.d } };
  }
  if (event.t === 'refused') return failed(state, event.nonce, event.d, at);
  if (event.t !== 'interaction') return state;
  if (event.d.state === 'failed')
    return failed(state, event.nonce, event.d.reason ?? 'This interaction failed', at);
  if (event.d.state === 'deferred' && pending.request.t === 'command') {
    return { ...state, pending: new Map(state.pending).set(event.nonce, { ...pending, state: 'deferred' }) };
  }
  return pending.request.t === 'submit'
    ? withoutModal(settled(state, event.nonce))
    : settled(state, event.nonce);
}

/** The channel that a request was made in. */
export function channelOf(request: ClientRequest): string {
  return request.t === 'post' ? request.forum : request.channel;
}

/** The state after a request was answered: a modal that was handed in is closed. */
export function answered(state: State, request: ClientRequest): State {
  const rest = settled(state, request.nonce);
  return request.t === 'submit' && rest.modal?.nonce === request.modal ? withoutModal(rest) : rest;
}

function onCompletion(state: State, event: Answer): State {
  const { nonce } = event;
  const of = state.completion?.of ?? '';
  if (event.t === 'choices') return { ...state, completion: { nonce, of, state: 'ready', choices: event.d } };
  const hopeless = event.t === 'refused' || (event.t === 'interaction' && event.d.state === 'failed');
  return hopeless ? { ...state, completion: { nonce, of, state: 'failed', choices: [] } } : state;
}

function failed(state: State, nonce: string, reason: string, at: string): State {
  const request = state.pending.get(nonce)?.request;
  const rest = settled(state, nonce);
  if (!request) return rest;
  if (request.t === 'submit' && rest.modal) return { ...rest, modal: { ...rest.modal, error: reason } };
  return { ...rest, notes: [...rest.notes, { request, reason, at }] };
}

function settled(state: State, nonce: string): State {
  const pending = new Map(state.pending);
  pending.delete(nonce);
  return { ...state, pending };
}

function withoutModal(state: State): State {
  const { modal: _, ...rest } = state;
  return rest;
}

/** The last refusal in a channel of something that has no place of its own to show it: a message, an edit, a post. */
export function refusalIn(notes: readonly Note[], channel: string): Note | undefined {
  return notes.findLast(
    ({ request }) => ['send', 'edit', 'delete', 'post'].includes(request.t) && channelOf(request) === channel,
  );
}
