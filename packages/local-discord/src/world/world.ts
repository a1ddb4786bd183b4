import type { APIRole } from 'discord-api-types/v10';
import { type Clock, systemClock } from '../clock.ts';
import { Delivery } from '../delivery.ts';
import { Channels } from './channels.ts';
import { Commands } from './commands.ts';
import { Events } from './events.ts';
import { Files, type StoredFile } from './files.ts';
import { Messages } from './messages.ts';
import { People } from './people.ts';
import { Reactions } from './reactions.ts';
import { roles } from './roles.ts';
import type { Server, Setting } from './setting.ts';
import { Snowflakes } from './snowflakes.ts';

/** Guilds, their people, their channels and messages, and the commands of one application. */
export class World {
  readonly clock: Clock;
  readonly ids: Snowflakes;
  readonly events = new Events();
  readonly people: People;
  readonly roles: readonly APIRole[];
  readonly channels: Channels;
  readonly messages = new Messages(this.events);
  readonly reactions = new Reactions();
  readonly commands = new Commands(this.events);
  readonly files = new Files();
  readonly delivery = new Delivery();
  /** Whether the application may ask for privileged intents, as Discord's developer portal switches them on. */
  privilegedIntents: boolean;
  /** What the bot's profile says about it. */
  applicationDescription = '';
  /** Where the stand-in is served, without a slash at the end. */
  origin = '';
  readonly servers: readonly Server[];
  readonly #left = new Set<string>();
  readonly #denied = new Map<string, bigint>();
  #botOnline = false;

  constructor(botName: string, setting: Setting, clock: Clock = systemClock) {
    this.clock = clock;
    this.ids = new Snowflakes(clock.now);
    this.people = new People(botName, setting.people);
    this.roles = roles(botName, setting);
    this.channels = new Channels(this.events, setting);
    this.privilegedIntents = setting.privilegedIntents;
    this.servers = setting.servers;
  }

  get botOnline(): boolean {
    return this.#botOnline;
  }

  set botOnline(online: boolean) {
    if (online === this.#botOnline) return;
    this.#botOnline = online;
    this.events.emit({ t: 'presence' });
  }

  /** The servers that the bot is in. */
  get botServers(): readonly Server[] {
    return this.servers.filter(({ id }) => !this.#left.has(id));
  }

  /** The bot comes into a server or leaves it; `away`: it is out of reach, and the bot stays in it. */
  moveBot(server: string, how: 'joined' | 'left' | 'away'): void {
    if (how === 'left') this.#left.add(server);
    else this.#left.delete(server);
    this.events.emit({ t: 'server', server, how });
  }

  /** The permissions that a channel takes away from a user. */
  deniedIn(channel: string, user: string): bigint {
    return this.#denied.get(`${channel}/${user}`) ?? 0n;
  }

  /** Takes permissions away from a user in a channel; `0n` gives all of them back. */
  deny(channel: string, user: string, permissions: bigint): void {
    this.#denied.set(`${channel}/${user}`, permissions);
  }

  /** Where a file can be fetched. */
  fileUrl(file: StoredFile): string {
    return `${this.origin}/attachments/${file.id}/${encodeURIComponent(file.name)}`;
  }

  /** The time of the world as Discord writes it. */
  timestamp(): string {
    return new Date(this.clock.now()).toISOString().replace('Z', '000+00:00');
  }
}
