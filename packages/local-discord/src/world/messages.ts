import type { APIMessage } from 'discord-api-types/v10';
import type { Events } from './events.ts';

/** How many messages a channel keeps; the oldest go first. Discord keeps all of them. */
const KEPT_PER_CHANNEL = 1_000;

/** A message and, where it is ephemeral, who alone may see it. */
export interface StoredMessage {
  readonly message: APIMessage;
  readonly only?: string;
}

/** Every message, oldest first in its channel. */
export class Messages {
  readonly #channels = new Map<string, Map<string, StoredMessage>>();
  readonly #last = new Map<string, string>();
  readonly #events: Events;

  constructor(events: Events) {
    this.#events = events;
  }

  add(stored: StoredMessage, nonce?: string): void {
    this.#keep(stored);
    this.#events.emit({ t: 'message', ...stored, ...(nonce === undefined ? {} : { nonce }) });
  }

  /** Replaces the message with the same id and tells of it. */
  edit(message: APIMessage): void {
    this.#events.emit({ t: 'edited', ...this.replace(message) });
  }

  /** Replaces the message with the same id; whoever does it tells of it in another way. */
  replace(message: APIMessage): StoredMessage {
    const stored = { ...this.get(message.channel_id, message.id), message };
    this.#channel(message.channel_id).set(message.id, stored);
    return stored;
  }

  remove(channel: string, id: string): void {
    const stored = this.get(channel, id);
    if (stored === undefined) return;
    this.#channel(channel).delete(id);
    this.#events.emit({ t: 'deleted', ...stored });
  }

  get(channel: string, id: string): StoredMessage | undefined {
    return this.#channels.get(channel)?.get(id);
  }

  /** Those of one channel, oldest first. */
  in(channel: string): readonly StoredMessage[] {
    return [...(this.#channels.get(channel)?.values() ?? [])];
  }

  /** The id of the last message of a channel, which need not be there any more. */
  lastIn(channel: string): string | undefined {
    return this.#last.get(channel);
  }

  countIn(channel: string): number {
    return this.#channels.get(channel)?.size ?? 0;
  }

  all(): readonly StoredMessage[] {
    return [...this.#channels.values()].flatMap((channel) => [...channel.values()]);
  }

  /** Puts back what an earlier run saved, telling nobody. */
  restore(messages: readonly StoredMessage[]): void {
    for (const stored of messages) this.#keep(stored);
  }

  #keep(stored: StoredMessage): void {
    const channel = this.#channel(stored.message.channel_id);
    channel.set(stored.message.id, stored);
    this.#last.set(stored.message.channel_id, stored.message.id);
    const oldest = channel.size > KEPT_PER_CHANNEL ? channel.keys().next().value : undefined;
    if (oldest !== undefined) channel.delete(oldest);
  }

  #channel(id: string): Map<string, StoredMessage> {
    const channel = this.#channels.get(id) ?? new Map<string, StoredMessage>();
    this.#channels.set(id, channel);
    return channel;
  }
}
