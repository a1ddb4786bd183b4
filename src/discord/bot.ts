import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { type Client, Events, RESTEvents, ShardClientUtil, Status } from 'discord.js';
import type { UserError } from '../base/errors.ts';
import { counted, type Log, type Meter, NO_METER } from '../base/log.ts';
import { createChat, createForumPosts, type Forums } from './chatMessages.ts';
import { type CommandIds, createClient, reportTrouble, type Shards } from './client.ts';
import { type Command, isSlash, type Library } from './command.ts';
import { inviteUrl } from './connection/permissions.ts';
import { apiError, closedForGood, DISCORD_API, tokenRefused } from './connectionErrors.ts';
import { deployCommands, SERVERS_SEARCHED, warnOfDuplicateCommands } from './deploy.ts';
import { createRouter } from './router.ts';
import type { ServerRules } from './serverRules.ts';
import { createTurns } from './turns.ts';

export interface BotOptions {
  readonly token: string;
  /** Another API host than Discord's: `http://127.0.0.1:8140/api`. */
  readonly api?: string | undefined;
  /** Registers the commands in this server, at once, and not globally. */
  readonly guildId?: string | undefined;
  /** Where the titles of new posts are answered; nowhere by default. */
  readonly forums?: Forums | undefined;
  /** What the managers of servers chose. */
  readonly rules?: ServerRules | undefined;
  /** Is told of the servers that the bot is in once it is connected, and whenever it comes into one or leaves one. */
  readonly membership?: ((membership: Membership) => void) | undefined;
  /** Connections of this process; one by default. */
  readonly shards?: Shards | undefined;
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly log: Log;
  /** Counts what it does; nothing by default. */
  readonly meter?: Meter | undefined;
  /** Milliseconds since 1970, for what is too late to answer; by default the machine's. */
  readonly now?: (() => number) | undefined;
}

/** The servers of this process's connections. */
export interface Membership {
  /** Whether the bot is in it. */
  readonly has: (server: string) => boolean;
  /** Whether it is one that this process hears of. */
  readonly isOurs: (server: string) => boolean;
}

/** A bot that is connected and answers. */
export interface Bot {
  /** Each connection to Discord, and whether it is complete. */
  readonly connections: () => readonly boolean[];
  /** Hears nothing new, finishes what it is answering, and leaves. */
  readonly stop: () => Promise<void>;
  /** Resolves with the reason if Discord ends the connection for good; never before `startBot` has resolved. */
  readonly lost: Promise<UserError>;
}

const UNAUTHORIZED = 401;

/** How long a bot that stops waits for its last answers, in milliseconds: less than a supervisor waits to kill. */
const LAST_ANSWERS = 5_000;

/**
 * Connects to Discord, registers the commands where they differ, and answers.
 * @throws UserError where the token, the network or the permissions are not right: what happened, what to do.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const ids = new Map<string, string>();
  const client = createClient({ ...options, ids });
  const lost = new Promise<UserError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(closedForGood(code)));
    // discord.js forgets a token at its first 401: what came after would be refused unasked, and nobody would notice.
    client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
      if (status === UNAUTHORIZED && data.auth !== false) resolve(tokenRefused());
    });
  });
  const ignoreLoss = reportTrouble(client, options.log);
  const leave = async () => {
    ignoreLoss();
    await client.destroy();
  };
  const inFlight = createInFlight();
  const silence = answer(client, options, inFlight);
  try {
    const ready = await login(client, options, lost);
    for (const [name, id] of await begin(ready, options)) ids.set(name, id);
    inFlight.add(lookForDuplicateCommands(ready, options));
    tellMembership(ready, options);
    const pauses = resume(ready, options);
    const stop = async () => {
      await silence();
      await Promise.all(pauses.map((pause) => pause()));
      await leave();
    };
    const connections = () => client.ws.shards.map(({ status }) => status === Status.Ready);
    return { connections, stop, lost };
  } catch (thrown) {
    await leave();
    throw thrown;
  }
}

/** A server that is out of reach for the moment is none that was left: Discord tells the two apart, and so does discord.js. */
function tellMembership(ready: Client<true>, { membership }: BotOptions): void {
  if (!membership) return;
  const tell = () => {
    const all = ready.options.shardCount ?? 1;
    const ours = new Set(ready.ws.shards.keys());
    membership({
      has: (server) => ready.guilds.cache.has(server),
      isOurs: (server) => ours.has(ShardClientUtil.shardIdForGuildId(server, all)),
    });
  };
  ready.on(Events.GuildCreate, tell);
  ready.on(Events.GuildDelete, tell);
  tell();
}

/** Lets every command go on with what was under way. Returns what ends that. */
const resume = (ready: Client<true>, { commands }: BotOptions): readonly (() => Promise<void>)[] =>
  commands.flatMap((command) => (isSlash(command) && command.resume ? [command.resume(ready)] : []));

async function begin(
  { application, guilds, rest, user }: Client<true>,
  options: BotOptions,
): Promise<CommandIds> {
  const ids = await deployCommands(rest, { ...options, applicationId: application.id });
  const servers = guilds.cache.size;
  options.log.info(readyLine({ name: user.tag, servers, applicationId: application.id }));
  return ids;
}

interface Ready {
  readonly name: string;
  /** In how many servers the bot is. */
  readonly servers: number;
  readonly applicationId: string;
}

/** What the log says when the bot is ready; a bot that nobody has invited yet comes with the address to do so. */
export function readyLine({ name, servers, applicationId }: Ready): string {
  if (servers === 0)
    return `Ready as ${name}, in no server yet. Add it to one that you manage: ${inviteUrl(applicationId)}`;
  return `Ready as ${name}, in ${counted(servers, 'server')}.`;
}

function lookForDuplicateCommands(
  { application, guilds, rest }: Client<true>,
  options: BotOptions,
): Promise<void> {
  const servers = [...guilds.cache.keys()].slice(0, SERVERS_SEARCHED);
  return warnOfDuplicateCommands(rest, { ...options, applicationId: application.id, servers });
}

/** Sets the client to answer. Returns what ends that: nothing new is heard, and the last answers are out. */
function answer(
  client: Client,
  { commands, forums = new Set(), rules, library, log, meter = NO_METER, now = Date.now }: BotOptions,
  inFlight: InFlight,
): () => Promise<void> {
  const watch = { log, meter };
  const queue = { library, rules, turns: createTurns(now), now };
  const hearing = { commands, watch, ...queue };
  const route = createRouter(commands, watch, queue);
  const chat = createChat(hearing);
  const post = createForumPosts(forums, hearing);
  client.on(Events.InteractionCreate, (interaction) => inFlight.add(route(interaction)));
  client.on(Events.MessageCreate, (message) => inFlight.add(chat(message)));
  client.on(Events.ThreadCreate, (thread, isNew) => inFlight.add(post(thread, isNew)));
  return async () => {
    client.removeAllListeners(Events.InteractionCreate);
    client.removeAllListeners(Events.MessageCreate);
    client.removeAllListeners(Events.ThreadCreate);
    await inFlight.drain(LAST_ANSWERS);
  };
}

async function login(client: Client, options: BotOptions, lost: Promise<UserError>): Promise<Client<true>> {
  const api = options.api ?? DISCORD_API;
  options.log.debug(`Connecting to ${api}.`);
  const ready = once(client, Events.ClientReady);
  const failed = lost.then((reason) => Promise.reject(reason));
  try {
    await Promise.race([Promise.all([client.login(options.token), ready]), failed]);
  } catch (thrown) {
    throw apiError(thrown, api);
  }
  if (!client.isReady()) throw new Error('The client says that it is ready, but is not.');
  return client;
}

/** The work that has begun and is not done. */
export interface InFlight {
  /** Remembers work until it ends. It must not reject. */
  readonly add: (work: Promise<void>) => void;
  /** Resolves when all work has ended, or after `limit` milliseconds. */
  readonly drain: (limit: number) => Promise<void>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  return {
    add: (work) => {
      const ending = work.finally(() => running.delete(ending));
      running.add(ending);
    },
    drain: async (limit) => {
      await Promise.race([Promise.all(running), after(limit, undefined, { ref: false })]);
    },
  };
}
