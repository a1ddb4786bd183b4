import type { APIMessage } from 'discord-api-types/v10';
import type { ClientRequest, ClientUser } from '../../protocol.ts';
import type { Clock } from '../format/time.ts';
import type { Pending, World } from './state.ts';

type WithoutNonce<R> = R extends unknown ? Omit<R, 'nonce'> : never;
/** A request before it is sent: the session gives it its nonce. */
export type Ask = WithoutNonce<ClientRequest>;

/** What the user can do from anywhere on the page. */
export interface Actions {
  /** Sends a request and says its nonce. */
  readonly ask: (request: Ask) => string;
  readonly open: (channel: string) => void;
  /** Puts a line into the composer in place of what is there, and the focus with it. */
  readonly compose: (line: string) => void;
  /** Adds a mention to what is in the composer. */
  readonly mention: (name: string) => void;
  readonly reply: (message: APIMessage) => void;
  readonly edit: (message: APIMessage | undefined) => void;
  readonly inspect: (message: APIMessage) => void;
  /** Opens the menu of a message or of a member. */
  readonly menu: (of: { message: APIMessage } | { user: ClientUser }, at: { x: number; y: number }) => void;
  /** Waves an ephemeral message away. */
  readonly dismiss: (message: string) => void;
  /** Takes away the line about a failed request. */
  readonly forget: (nonce: string) => void;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

/** What components need to draw a part of the world and to act on it. */
export interface Scene {
  readonly world: World;
  readonly pending: ReadonlyMap<string, Pending>;
  readonly clock: Clock;
  readonly act: Actions;
}
