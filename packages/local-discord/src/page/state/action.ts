import type { ClientEvent, ClientRequest } from '../../protocol.ts';
import type { State } from './state.ts';

/** What can change the page's state: events of the stand-in, and what the user or the clock does here. */
export type Action =
  | { readonly t: 'event'; readonly event: ClientEvent; readonly viewing?: string; readonly at: string }
  | { readonly t: 'asked'; readonly request: ClientRequest }
  | { readonly t: 'status'; readonly status: State['status'] }
  /** Someone's typing ran out. */
  | { readonly t: 'quiet'; readonly channel: string; readonly user: string }
  | { readonly t: 'looked'; readonly channel: string }
  | { readonly t: 'dismiss'; readonly message: string }
  | { readonly t: 'forget'; readonly nonce: string }
  | { readonly t: 'closeModal' };
