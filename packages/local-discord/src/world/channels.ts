import type { Channel, DmChannel, ThreadChannel } from './channel.ts';
import type { Events } from './events.ts';
import { CHANNEL_IDS, GROUP, type Setting, tagId } from './setting.ts';

const atStart = ({ people, channels }: Setting): readonly Channel[] => [
  { kind: 'text', id: CHANNEL_IDS.general, name: 'general', topic: 'Anything goes', position: 0 },
  { kind: 'text', id: CHANNEL_IDS.questions, name: 'questions', topic: 'Ask here', position: 1 },
  { kind: 'forum', id: CHANNEL_IDS.help, name: 'help', topic: 'One post a problem', position: 2, tags: [] },
  ...channels.map(added),
  { ...GROUP, kind: 'group' },
  ...people.map((person): DmChannel => ({ kind: 'dm', id: person.dm, person: person.id })),
];

function added(
  { id, guild, name, kind = 'text', topic = '', tags = [] }: Setting['channels'][number],
  index: number,
) {
  const shared = { id, guild, name, topic, position: index + 3 };
  if (kind === 'text') return { ...shared, kind };
  return { ...shared, kind, tags: tags.map((tag) => ({ id: tagId(name, tag), name: tag })) };
}

/** Every channel, thread and direct channel. */
export class Channels {
  readonly #byId: Map<string, Channel>;
  readonly #events: Events;

  constructor(events: Events, setting: Setting) {
    this.#events = events;
    this.#byId = new Map(atStart(setting).map((channel) => [channel.id, channel]));
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

  add(opened: ThreadChannel): void {
    const parent = this.#byId.get(opened.parent);
    const thread = parent && 'guild' in parent ? { ...opened, guild: parent.guild } : opened;
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
