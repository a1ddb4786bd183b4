import type { APIMessage } from 'discord-api-types/v10';
import type { Channel } from './channel.ts';

/** What happens in the world. The gateway, the pages and the saving of state all listen to the same. */
export type WorldEvent =
  /** `only` is who alone may see an ephemeral message; `nonce` is the request that it came from. */
  | { readonly t: 'message'; readonly message: APIMessage; readonly only?: string; readonly nonce?: string }
  | { readonly t: 'edited'; readonly message: APIMessage; readonly only?: string }
  | { readonly t: 'deleted'; readonly message: APIMessage; readonly only?: string }
  | { readonly t: 'channel'; readonly channel: Channel }
  | { readonly t: 'channelEdited'; readonly channel: Channel }
  | { readonly t: 'channelDeleted'; readonly channel: Channel }
  | { readonly t: 'typing'; readonly channel: string; readonly user: string }
  | {
      readonly t: 'reaction';
      readonly added: boolean;
      readonly message: APIMessage;
      readonly user: string;
      readonly emoji: string;
    }
  /** `data` is the interaction as the application gets it. */
  | { readonly t: 'interaction'; readonly channel: string; readonly data: object }
  /** The bot came into a server or left it, or the server is out of reach for a while and then back. */
  | { readonly t: 'server'; readonly server: string; readonly how: 'joined' | 'left' | 'away' }
  | { readonly t: 'commands' }
  /** Something changed that nobody is told of, but that has to be kept. */
  | { readonly t: 'unseen' }
  | { readonly t: 'presence' };

/** Tells everyone who listens, in the order in which they came. */
export class Events {
  readonly #listeners = new Set<(event: WorldEvent) => void>();

  /** Listens; the answer stops it. */
  on(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: WorldEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
