import type { APIMessage, APIReaction } from 'discord-api-types/v10';
import type { Events } from './events.ts';
import type { Messages } from './messages.ts';
import type { People } from './people.ts';

/** Who reacted to a message with an emoji. */
export interface Reacted {
  readonly message: APIMessage;
  readonly emoji: string;
  readonly user: string;
}

/** What of the world a reaction changes and tells. */
interface Around {
  readonly messages: Messages;
  readonly events: Events;
  readonly people: People;
}

/** Who reacted with what, by message. */
export class Reactions {
  readonly #byMessage = new Map<string, Map<string, Set<string>>>();

  of(message: string, emoji: string): readonly string[] {
    return [...(this.#byMessage.get(message)?.get(emoji) ?? [])];
  }

  /** Adds or takes back a reaction, on the message too. */
  set(world: Around, { message, emoji, user }: Reacted, added: boolean): void {
    const users = this.#users(message.id, emoji);
    if (users.has(user) === added) return;
    if (added) users.add(user);
    else users.delete(user);
    const changed = { ...message, reactions: this.#shown(world, message.id) };
    world.messages.replace(changed);
    world.events.emit({ t: 'reaction', added, message: changed, user, emoji });
  }

  /** Everything, to be saved. */
  all(): readonly (readonly [message: string, emoji: string, users: readonly string[]])[] {
    return [...this.#byMessage].flatMap(([message, emojis]) =>
      [...emojis].map(([emoji, users]) => [message, emoji, [...users]] as const),
    );
  }

  /** Puts back what an earlier run saved, telling nobody. */
  restore(saved: readonly (readonly [message: string, emoji: string, users: readonly string[]])[]): void {
    for (const [message, emoji, users] of saved)
      for (const user of users) this.#users(message, emoji).add(user);
  }

  #shown(world: Around, message: string): APIReaction[] {
    return [...(this.#byMessage.get(message) ?? [])]
      .filter(([, users]) => users.size > 0)
      .map(([name, users]) => ({
        emoji: { id: null, name },
        count: users.size,
        count_details: { normal: users.size, burst: 0 },
        burst_colors: [],
        me_burst: false,
        me: users.has(world.people.bot.id),
      }));
  }

  #users(message: string, emoji: string): Set<string> {
    const emojis = this.#byMessage.get(message) ?? new Map<string, Set<string>>();
    const users = emojis.get(emoji) ?? new Set<string>();
    this.#byMessage.set(message, emojis.set(emoji, users));
    return users;
  }
}
