/**
 * What a page (or a test, as a person) and the local Discord say to each other over one WebSocket at
 * `/client?user=<id>`: JSON frames, requests from the page, events from the stand-in. Shapes of Discord's own
 * objects are Discord's (API v10). Discord has no public counterpart of this: its own client's protocol is private.
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandInteractionDataOption,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIModalSubmission,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';

/** Someone in the world of the stand-in; `dm` is the direct channel between this user and the page's own user. */
export interface ClientUser extends APIUser {
  readonly roles: readonly string[];
  readonly online: boolean;
}

export interface ClientChannel {
  readonly id: string;
  readonly kind: 'text' | 'forum' | 'thread' | 'dm' | 'group';
  readonly name: string;
  readonly topic?: string;
  /** A thread's forum or channel. */
  readonly parent?: string;
  /** A DM's other side. */
  readonly with?: string;
}

/** Everything that the user may see when the page opens. */
export interface ClientReady {
  readonly me: string;
  /** The language in which the user has set Discord, where it is not the one that everybody has at first. */
  readonly locale?: string;
  readonly guild: { readonly id: string; readonly name: string };
  readonly users: readonly ClientUser[];
  readonly roles: readonly APIRole[];
  readonly channels: readonly ClientChannel[];
  readonly commands: readonly APIApplicationCommand[];
  /** Oldest first, every channel that the user sees; ephemeral ones only where they are the user's. */
  readonly messages: readonly APIMessage[];
}

/** Stand-in → page. `nonce` is that of the request that it belongs to. */
export type ClientEvent =
  | { readonly t: 'ready'; readonly d: ClientReady }
  | { readonly t: 'users'; readonly d: readonly ClientUser[] }
  | { readonly t: 'commands'; readonly d: readonly APIApplicationCommand[] }
  | { readonly t: 'channel'; readonly d: ClientChannel }
  | { readonly t: 'message'; readonly d: APIMessage; readonly nonce?: string }
  | { readonly t: 'edited'; readonly d: APIMessage }
  | { readonly t: 'deleted'; readonly d: { readonly channel: string; readonly id: string } }
  | { readonly t: 'typing'; readonly d: { readonly channel: string; readonly user: string } }
  | {
      readonly t: 'choices';
      readonly nonce: string;
      readonly d: readonly APIApplicationCommandOptionChoice[];
    }
  | { readonly t: 'modal'; readonly nonce: string; readonly d: APIModalInteractionResponseCallbackData }
  /** The interaction was answered, deferred, or failed: then `reason` is Discord's line for the user. */
  | {
      readonly t: 'interaction';
      readonly nonce: string;
      readonly d: { readonly state: 'answered' | 'deferred' | 'failed'; readonly reason?: string };
    }
  /** The request was refused: why, in a sentence. */
  | { readonly t: 'refused'; readonly nonce: string; readonly d: string };

/** Page → stand-in. */
export type ClientRequest = { readonly nonce: string } & (
  | {
      readonly t: 'send';
      readonly channel: string;
      readonly content: string;
      readonly replyTo?: string;
      /** Whether a reply mentions the author of what it replies to; on by default, as in Discord. */
      readonly ping?: boolean;
      readonly attachments?: readonly UploadedFile[];
    }
  | { readonly t: 'post'; readonly forum: string; readonly title: string; readonly content: string }
  | { readonly t: 'edit'; readonly channel: string; readonly message: string; readonly content: string }
  | { readonly t: 'delete'; readonly channel: string; readonly message: string }
  | {
      readonly t: 'command' | 'complete';
      readonly channel: string;
      readonly command: string;
      /** As Discord sends them; for `complete` one option is `focused`. Users by their id. */
      readonly options: readonly APIApplicationCommandInteractionDataOption[];
      /** The message or user that a menu command is for. */
      readonly target?: string;
    }
  | {
      readonly t: 'click';
      readonly channel: string;
      readonly message: string;
      readonly customId: string;
      /** The values of a select; absent for a button. */
      readonly values?: readonly string[];
    }
  | {
      readonly t: 'submit';
      readonly channel: string;
      /** The nonce of the `modal` event that is answered. */
      readonly modal: string;
      readonly components: APIModalSubmission['components'];
    }
);

/** A file that was put to `POST /client/files?name=…` (raw body) and may now be sent. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly url: string;
}
