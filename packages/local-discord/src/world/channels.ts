import type { Channel, DmChannel, ThreadChannel } from './channel.ts';
import type { Events } from './events.ts';
import { CHANNEL_IDS, GROUP, PEOPLE } from './setting.ts';

const ALWAYS_THERE: readonly Channel[] = [
  { kind: 'text', id: CHANNEL_IDS.general, name: 'general', topic: 'Anything goes', position: 0 },
  { kind: 'text', id: CHANNEL_IDS.questions, name: 'questions', topic: 'Ask here', position: 1 },
  { kind: 'forum', id: CHANNEL_IDS.help, name: 'help', topic: 'One post a problem', position: 2, tags: [] },
  {
    ...GROUP,
    kind: 'group',
    people: PEOPLE.filter(({ name }) => GROUP.people.includes(name)).map(({ id }) => id),
  },
  ...PEOPLE.map((person): DmChannel => ({ kind: 'dm', id: person.dm, person: person.id })),
];

/** Every channel, thread and direct channel. */
export class Channels {
  readonly #byId = new Map<string, Channel>(ALWAYS_THERE.map((channel) => [channel.id, channel]));
  readonly #events: Events;

  constructor(events: Events) {
    this.#events = events;
  }

  get(id: string): Channel | undefined {
    return this.#byId.get(id);
  }

  all(): readonly Channel[] {
    return [...this.#byId.values()];
  }

  threads(): readonly ThreadChannel[] {
    return this.all().filter((channel) => channel.kind === 'thread');
  }

  /** A channel or forum by its name, else the newest thread of that name. */
  named(name: string): Channel | undefined {
    const named = this.all().filter((channel) => channel.kind !== 'dm' && channel.name === name);
    return named.find((channel) => channel.kind !== 'thread') ?? named.at(-1);
  }

  /** The direct channel of the bot with a person. */
  dmWith(person: string): Channel | undefined {
    return this.all().find((channel) => channel.kind === 'dm' && channel.person === person);
  }

  add(thread: ThreadChannel): void {
    this.#byId.set(thread.id, thread);
    this.#events.emit({ t: 'channel', channel: thread });
  }

  edit(thread: ThreadChannel): void {
    this.#byId.set(thread.id, thread);
    this.#events.emit({ t: 'channelEdited', channel: thread });
  }

  remove(thread: ThreadChannel): void {
    this.#byId.delete(thread.id);
    this.#events.emit({ t: 'channelDeleted', channel: thread });
  }

  /** Puts back what an earlier run saved, telling nobody. */
  restore(threads: readonly ThreadChannel[]): void {
    for (const thread of threads) this.#byId.set(thread.id, thread);
  }
}
