import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
} from 'discord-api-types/v10';
import type { ClientChannel, ClientEvent, ClientRequest, ClientUser } from '../../protocol.ts';

/** What the stand-in told this user about the server, kept current by events. */
export interface World {
  readonly me: string;
  /** The user's language, where it is not the usual one. */
  readonly locale?: string;
  readonly guild: { readonly id: string; readonly name: string };
  readonly users: ReadonlyMap<string, ClientUser>;
  readonly roles: ReadonlyMap<string, APIRole>;
  readonly channels: readonly ClientChannel[];
  readonly commands: readonly APIApplicationCommand[];
  /** By channel, oldest first. */
  readonly messages: ReadonlyMap<string, readonly APIMessage[]>;
}

/** A request that may still be answered or refused. */
export interface Pending {
  readonly request: ClientRequest;
  readonly state: 'sent' | 'deferred';
}

/** A request that failed, and Discord's line for it. */
export interface Note {
  readonly request: ClientRequest;
  readonly reason: string;
  readonly at: string;
}

export interface OpenModal {
  /** The nonce of the request that opened it. */
  readonly nonce: string;
  readonly channel: string;
  readonly data: APIModalInteractionResponseCallbackData;
  readonly error?: string;
}

/** The latest autocomplete request and what came of it. */
export interface Completion {
  readonly nonce: string;
  /** Command and option that it is for. */
  readonly of: string;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly choices: readonly APIApplicationCommandOptionChoice[];
}

export interface State {
  readonly status: 'connecting' | 'open' | 'lost';
  readonly world?: World;
  readonly typing: readonly { readonly channel: string; readonly user: string }[];
  readonly pending: ReadonlyMap<string, Pending>;
  readonly notes: readonly Note[];
  readonly modal?: OpenModal;
  readonly completion?: Completion;
  /** New messages by channel since it was last looked at. */
  readonly unread: ReadonlyMap<string, number>;
  /** Ephemeral messages that the user waved away. */
  readonly dismissed: ReadonlySet<string>;
  /** The request that a message answers, by message, as far as this page made it. */
  readonly askedBy: ReadonlyMap<string, ClientRequest>;
}

export const emptyState: State = {
  status: 'connecting',
  typing: [],
  pending: new Map(),
  notes: [],
  unread: new Map(),
  dismissed: new Set(),
  askedBy: new Map(),
};

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
