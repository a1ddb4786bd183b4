import type { ServerType } from '@hono/node-server';
import type { APIMessage } from 'discord-api-types/v10';
import { assemble, type Parts } from './assemble.ts';
import type { Faults } from './faults.ts';
import type { IdentifyPayload } from './gateway/identify.ts';
import type { LocalDiscordOptions, PersonOptions } from './options.ts';
import { Person } from './person.ts';
import type { RecordedCall } from './rest/recorder.ts';
import { nextMessage } from './waitForMessage.ts';
import { BOT_ID, GUILD } from './world/setting.ts';
import type { World } from './world/world.ts';

// This file is the package's entry.
export type { Clock } from './clock.ts';
export { type ManualClock, manualClock } from './clock.ts';
export type { FinalOutcome, Outcome, ShownModal } from './interactions/interaction.ts';
export type { OnUnknownRoute } from './lacking.ts';
export { refusalsOf } from './rules/refusals.ts';
export type { WorldOptions } from './world/options.ts';
export type { LocalDiscordOptions, Person, PersonOptions, RecordedCall };

/** A running stand-in for Discord. */
export interface LocalDiscord {
  /** The base of the API, for `new Client({ rest: { api } })`. */
  readonly api: string;
  /** The address of the page. */
  readonly page: string;
  /** The bot token that it accepts: another one at each start. */
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly guildId: string;
  /** The id of a server by its name, where channels are in others than the first. */
  readonly server: (name: string) => string;
  readonly faults: Faults;
  /** The id of a channel, forum or thread by its name: `general`, `questions` and the forum `help` are always there. */
  readonly channel: (name: string) => string;
  /** Someone who uses Discord: `mira` is a member, `tomas` a moderator, `ada` the owner; more are in `world.people`. */
  readonly person: (name: string, options?: PersonOptions) => Person;
  /** The messages of a channel, oldest first, ephemeral ones too; `dm:mira` is the bot's direct channel with Mira. */
  readonly messages: (channelName: string) => readonly APIMessage[];
  /** The calls of the API so far. */
  readonly calls: () => readonly RecordedCall[];
  /** Whether a bot is logged in. */
  readonly online: () => boolean;
  /** The last login of a bot. */
  readonly identify: () => IdentifyPayload | undefined;
  /** The next message of the bot in a channel, from now on, that passes `accept`; rejects after `timeoutMs` (30,000). */
  readonly waitForMessage: (
    channelName: string,
    accept?: (message: APIMessage) => boolean,
    options?: { readonly timeoutMs?: number },
  ) => Promise<APIMessage>;
  /** Ends it. Rejects where the bot asked for what is not here and `onUnknownRoute` is `throw`. */
  readonly close: () => Promise<void>;
}

/** Starts a stand-in for Discord on 127.0.0.1: gateway, API, page. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const parts = assemble(options);
  const { world, gaps } = parts.backend;
  world.origin = await listen(parts.server, options.port ?? 0);
  parts.state?.start();
  return {
    api: `${world.origin}/api`,
    page: `${world.origin}/`,
    token: parts.token,
    applicationId: BOT_ID,
    botId: BOT_ID,
    guildId: GUILD.id,
    server: (name) => serverNamed(world, name),
    faults: parts.faults,
    channel: (name) => channelNamed(world, name),
    person: (name, { locale } = {}) => {
      const setting = world.people.named(name);
      if (locale !== undefined) world.people.setLocale(setting.id, locale);
      return new Person(parts.backend, setting);
    },
    messages: (name) => world.messages.in(channelNamed(world, name)).map(({ message }) => message),
    calls: () => parts.recorder.calls(),
    online: () => world.botOnline,
    identify: () => parts.gateway.lastIdentify,
    waitForMessage: (name, accept, { timeoutMs = 30_000 } = {}) =>
      gaps.or(nextMessage(world, { channel: channelNamed(world, name), accept, timeoutMs })),
    close: () => close(parts),
  };
}

async function close({ backend, closeSockets, server, state }: Parts): Promise<void> {
  closeSockets();
  await new Promise((resolve) => server.close(resolve));
  await state?.close();
  backend.gaps.check();
}

function serverNamed({ servers }: World, name: string): string {
  const found = servers.find((server) => server.name === name);
  if (found === undefined) throw new Error(`There is no server “${name}”.`);
  return found.id;
}

function channelNamed(world: World, name: string): string {
  const [, direct] = name.split('dm:');
  const found = direct === undefined ? world.channels.named(name)?.id : world.people.named(direct).dm;
  if (found === undefined) throw new Error(`There is no channel “${name}”.`);
  return found;
}

async function listen(server: ServerType, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
