import { once } from 'node:events';
import { type Client, Events } from 'discord.js';
import { messageOf, type UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { createChat } from './chat.ts';
import { createClient } from './client.ts';
import type { Command } from './command.ts';
import { closedForGood, loginError } from './connectionErrors.ts';
import { deployCommands } from './deploy.ts';
import { createInFlight } from './inFlight.ts';
import type { Library } from './library.ts';
import { createRouter } from './router.ts';

export interface BotOptions {
  readonly token: string;
  /** Another API host than Discord's: `http://127.0.0.1:8140/api`. */
  readonly api?: string | undefined;
  /** Registers the commands in this server, at once, and not globally. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly log: Log;
}

/** A bot that is connected and answers. */
export interface Bot {
  /** Hears nothing new, finishes what it is answering, and leaves. */
  readonly stop: () => Promise<void>;
  /** Resolves with the reason if Discord ends the connection for good; never before `startBot` has resolved. */
  readonly lost: Promise<UserError>;
}

/** How long a bot that stops waits for its last answers, in milliseconds: less than a supervisor waits to kill. */
const LAST_ANSWERS = 5_000;

/**
 * Connects to Discord, registers the commands where they differ, and answers.
 * @throws UserError where the token, the network or the permissions are not right: what happened, what to do.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const client = createClient(options.api);
  const lost = new Promise<UserError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(closedForGood(code)));
  });
  reportTrouble(client, options.log);
  const silence = answer(client, options);
  try {
    const ready = await login(client, options, lost);
    await deployCommands(ready.rest, { ...options, applicationId: ready.application.id });
    options.log.info(`Ready as ${ready.user.tag}, in ${servers(ready.guilds.cache.size)}.`);
  } catch (thrown) {
    await client.destroy();
    throw thrown;
  }
  const stop = async () => {
    await silence();
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
  };
  return { stop, lost };
}

/** Sets the client to answer. Returns what ends that: nothing new is heard, and the last answers are out. */
function answer(client: Client, { commands, library, log }: BotOptions): () => Promise<void> {
  const inFlight = createInFlight();
  const route = createRouter(commands, log);
  const chat = createChat(library, log);
  client.on(Events.InteractionCreate, (interaction) => inFlight.add(route(interaction)));
  client.on(Events.MessageCreate, (message) => inFlight.add(chat(message)));
  return async () => {
    client.removeAllListeners(Events.InteractionCreate);
    client.removeAllListeners(Events.MessageCreate);
    await inFlight.drain(LAST_ANSWERS);
  };
}

async function login(client: Client, options: BotOptions, lost: Promise<UserError>): Promise<Client<true>> {
  const ready = once(client, Events.ClientReady);
  const failed = lost.then((reason) => Promise.reject(reason));
  try {
    await Promise.race([Promise.all([client.login(options.token), ready]), failed]);
  } catch (thrown) {
    throw loginError(thrown, options.api ?? 'https://discord.com/api');
  }
  if (!client.isReady()) throw new Error('The client says that it is ready, but is not.');
  return client;
}

function reportTrouble(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error(`discord.js: ${messageOf(error)}`));
  client.on(Events.Warn, (line) => log.warn(`discord.js: ${line}`));
  client.on(Events.ShardError, (error) =>
    log.warn(`The connection to Discord had a fault: ${error.message}`),
  );
  client.on(Events.ShardReconnecting, () => log.info('Connecting to Discord again.'));
}

const servers = (count: number): string => (count === 1 ? '1 server' : `${count} servers`);
