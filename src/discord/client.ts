import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { COMMAND_NAMED, plainCommands } from '../locales/translator.ts';
import { strategyThatBacksOff } from './connection/backOff.ts';
import { restOptions } from './connection/rest.ts';

/**
 * Objects kept of each kind. Commands and clicks bring what they need with them, so nearly nothing is kept; of each
 * channel's messages two: the one that speaks to the bot and the one that it replies to.
 */
const KEPT = {
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 50,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 2,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: 50,
  VoiceStateManager: 0,
} as const;

/** The connections of one process: as many as Discord recommends, or these of so many. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

export interface ClientOptions {
  /** Another API host, such as `http://127.0.0.1:8140/api`; Discord's own by default. */
  readonly api?: string | undefined;
  /** One connection by default. */
  readonly shards?: Shards | undefined;
  /** Of the commands that texts name, read anew for each message. */
  readonly ids: CommandIds;
  readonly log: Log;
}

/**
 * A client that is not connected yet. It asks for no privileged intent: Discord shows it the text of direct messages
 * and of messages that name it, and no other.
 */
export function createClient({ api, ids, shards, log }: ClientOptions): Client {
  const wait = (ms: number) =>
    log.info(`Discord's gateway cannot be reached; trying again in ${Math.ceil(ms / 1_000)} s.`);
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes before its channel is known.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits(KEPT),
    // Views are in the API's own form already, but for the ids of commands.
    jsonTransformer: (json: unknown) => withCommandMentions(json, ids),
    rest: restOptions(api),
    ws: { buildStrategy: (manager) => strategyThatBacksOff(manager, wait) },
    ...shardOptions(shards),
  });
}

/** Always given: discord.js would else read the environment's SHARDS in a form of its own. */
function shardOptions(shards: Shards = { ids: [0], count: 1 }) {
  return shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count };
}

/**
 * Writes the client's faults to the log, and each loss of the connection with its end.
 * @returns what ends that for connections, before the bot itself leaves.
 */
export function reportTrouble(client: Client, log: Log): () => void {
  const cut = new Set<number>();
  const lost = (shard: number) => {
    if (!cut.has(shard)) log.info('The connection to Discord was lost; connecting again.');
    cut.add(shard);
  };
  const back = (shard: number) => {
    if (cut.delete(shard)) log.info('Connected to Discord again.');
  };
  client.on(Events.ShardReconnecting, lost);
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.Error, (error) => log.error(`discord.js: ${messageOf(error)}`));
  client.on(Events.Warn, (line) => log.warn(`discord.js: ${line}`));
  client.on(Events.ShardError, (error) =>
    log.warn(`The connection to Discord had a fault: ${error.message}`),
  );
  return () => client.off(Events.ShardReconnecting, lost);
}

/** Ids of the commands at Discord, by their names; none before they are registered. */
export type CommandIds = ReadonlyMap<string, string>;

/** Names every command that a text means as `</browse>` so that it can be clicked; as `/browse` where Discord does not know it. */
export const mentionCommands = (words: string, ids: CommandIds): string =>
  plainCommands(
    words.replace(COMMAND_NAMED, (named, name: string) => {
      const id = ids.get(name);
      return id === undefined ? named : `</${name}:${id}>`;
    }),
  );

/** The same for the texts of whatever is sent: a component with all that is in it. */
export function withCommandMentions(sent: unknown, ids: CommandIds): unknown {
  if (Array.isArray(sent)) return sent.map((each) => withCommandMentions(each, ids));
  if (typeof sent !== 'object' || sent === null) return sent;
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [
      key,
      key === 'content' && typeof value === 'string'
        ? mentionCommands(value, ids)
        : withCommandMentions(value, ids),
    ]),
  );
}
