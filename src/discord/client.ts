import { setTimeout as after } from 'node:timers/promises';
import {
  Client,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from 'discord.js';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { COMMAND_NAMED, plainCommands } from '../locales/translator.ts';
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
    log.info(`The connection to Discord does not last; trying again in ${Math.ceil(ms / 1_000)} s.`);
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
    words.replace(COMMAND_NAMED, (named, name: string, more: string) => {
      const id = ids.get(name);
      return id === undefined ? named : `</${name}${more}:${id}>`;
    }),
  );

/** The same for the texts of whatever is sent: a component with all that is in it, itself where none names a command. */
export function withCommandMentions(sent: unknown, ids: CommandIds): unknown {
  if (Array.isArray(sent)) {
    const all: readonly unknown[] = sent.map((each) => withCommandMentions(each, ids));
    return all.every((each, place) => each === sent[place]) ? sent : all;
  }
  if (typeof sent !== 'object' || sent === null) return sent;
  const changed = Object.entries(sent).flatMap(([key, value]) => {
    const named = mentioned(key, value, ids);
    return named === value ? [] : [[key, named]];
  });
  return changed.length === 0 ? sent : { ...sent, ...Object.fromEntries(changed) };
}

const mentioned = (key: string, value: unknown, ids: CommandIds): unknown =>
  key === 'content' && typeof value === 'string'
    ? mentionCommands(value, ids)
    : withCommandMentions(value, ids);

/** In milliseconds: the second try, and what the pauses grow to, twice as long each time. */
const FIRST = 1_000;
const LONGEST = 120_000;

/**
 * Milliseconds to wait before the next try: none after the first failure, then growing; some at random, so that many
 * bots do not come back in step. At the longest it makes 720 tries a day, fewer than the 1,000 logins that Discord allows.
 */
export const pauseAfter = (failures: number, random = Math.random()): number =>
  failures < 2 ? 0 : Math.min(LONGEST, FIRST * 2 ** (failures - 2)) * (0.75 + random / 2);

/**
 * A connection that lasted less was none, in milliseconds: after a login, of which Discord allows so many a day, and after
 * a session was resumed, which costs none.
 */
const LASTING = { ready: 60_000, resumed: 5_000 } as const;

/** What is known of the connection of one shard. */
export interface ConnectionHistory {
  /** It is complete: after a login, or with its session as it was. */
  complete(how: keyof typeof LASTING): void;
  closed(): void;
  /** Milliseconds to wait before it connects again; asked for once after each loss. */
  pause(): number;
}

/** Counts how often in a row a connection was lost before it had lasted. @param now is in milliseconds. */
export function connectionHistory(now: () => number = () => performance.now()): ConnectionHistory {
  let [losses, lastingFrom, isDue] = [0, Number.POSITIVE_INFINITY, false];
  return {
    complete: (how) => {
      lastingFrom = now() + LASTING[how];
    },
    closed: () => {
      losses = now() > lastingFrom ? 1 : losses + 1;
      lastingFrom = Number.POSITIVE_INFINITY;
      isDue = true;
    },
    pause: () => {
      const ms = isDue ? pauseAfter(losses) : 0;
      isDue = false;
      return ms;
    },
  };
}

/** discord.js's own: it shares the name with an older class. */
type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/**
 * Lets the connections of a client come back after growing pauses: discord.js tries every half second for ever.
 * @param wait is told of each pause before it begins, in milliseconds.
 */
export function strategyThatBacksOff(manager: Manager, wait: (ms: number) => void): SimpleShardingStrategy {
  const histories = new Map<number, ConnectionHistory>();
  const of = (shard: number): ConnectionHistory => {
    const known = histories.get(shard) ?? connectionHistory();
    histories.set(shard, known);
    return known;
  };
  manager.on('ready', ({ shardId }) => of(shardId).complete('ready'));
  manager.on('resumed', ({ shardId }) => of(shardId).complete('resumed'));
  manager.on('closed', ({ shardId }) => of(shardId).closed());
  // It is asked for just before each connection, which is the one place to wait that discord.js offers.
  const { retrieveSessionInfo } = manager.options;
  manager.options.retrieveSessionInfo = async (shardId) => {
    const ms = of(shardId).pause();
    if (ms > 0) {
      wait(ms);
      await after(ms);
    }
    return retrieveSessionInfo(shardId);
  };
  return new SimpleShardingStrategy(manager);
}
