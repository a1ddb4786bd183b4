import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { LocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import { openVotes } from '../../commands/vote/sessions.ts';
import { systemClock } from '../base/clock.ts';
import { codeOf, messageOf, UserError, whyUnreadable } from '../base/errors.ts';
import type { Meter } from '../base/log.ts';
import { packageRoot } from '../base/package.ts';
import { createPainter } from '../compare/picture/painter.ts';
import { type Bot, type BotOptions, startBot } from '../discord/bot.ts';
import { pauseAfter } from '../discord/client.ts';
import { UnreachableError } from '../discord/connectionErrors.ts';
import { createStore, type Store, StoreError } from '../store/store.ts';
import { type Config, parseConfig } from './config.ts';
import type { AppLog } from './createLog.ts';
import { type DataLock, lockData } from './dataLock.ts';
import { discordFound } from './doctor.ts';
import { environmentLines, type FoundEnvironment } from './environment.ts';
import { type Health, openHealth } from './health.ts';
import { countVerdicts, openLibrary } from './openLibrary.ts';
import { openServers } from './openServers.ts';

/** A bot that serves, with all that it needs. */
export interface Running {
  /** Finishes what is in flight, then closes everything. */
  readonly stop: () => Promise<void>;
  /** Resolves with the reason if Discord ends the connection for good. */
  readonly lost: Promise<UserError>;
}

export interface StartOptions {
  readonly log: AppLog;
  /** It must be a bot on Discord: without a token that is a fault and no local Discord. */
  readonly onDiscord?: boolean | undefined;
}

/** Compiled: a thread takes no TypeScript. */
const DRAWER = path.join(packageRoot, 'dist', 'src', 'compare', 'picture', 'worker.js');

/**
 * Starts the bot: on Discord where there is a token, else on a local Discord whose page's address is logged.
 * @throws UserError where a variable, the knowledge, the port or the connection is not right.
 */
export async function start(found: FoundEnvironment, { log, onDiscord }: StartOptions): Promise<Running> {
  tellSource(found, log);
  const config = parseConfig(found.values);
  if (onDiscord || config.NODE_ENV === 'production') mustHaveToken(config);
  const health = await openHealth(config.HEALTH_PORT, log);
  const closers: (() => void | Promise<void>)[] = [health.close];
  const stop = async () => {
    health.stopping();
    for (const close of closers.toReversed()) await close();
  };
  try {
    const opened = await openLibrary(config.KNOWLEDGE_DIR, log, {
      meter: health.meter,
      dataDir: config.DATA_DIR,
    });
    const painter = createPainter({ worker: DRAWER });
    closers.push(opened.close, painter.close);
    // All that takes time is done by now: in a deploy this waits until the old process has stopped.
    const lock = await lockData({
      folder: config.DATA_DIR,
      log,
      isPatient: config.DISCORD_TOKEN !== undefined,
    });
    closers.push(lock.release);
    const local = config.DISCORD_TOKEN === undefined ? await startLocal(config) : undefined;
    if (local) closers.push(local.close);
    const store = createStore({ folder: config.DATA_DIR, url: config.DATABASE_URL });
    closers.push(store.close);
    await tellStore(store, log);
    const votes = openVotes({ store, folder: path.join(config.DATA_DIR, 'votes'), log, clock: systemClock });
    const meter = meterOf(health, lock);
    const servers = await openServers({ config, standard: opened, store, log, meter, clock: systemClock });
    closers.push(servers.close);
    const { learning, engines, rules } = servers;
    const library = countVerdicts(engines, meter);
    const place = address(config, local);
    const choices = { packs: servers.packs, forums: place.forums ?? new Set<string>() };
    const pictures = { painter, log };
    const commands = commandsFor(library, {
      votes,
      pictures,
      learning,
      choices,
      rules,
      operator: config.OPERATOR_CONTACT,
    });
    const bot = await connect({
      ...place,
      library,
      rules,
      membership: servers.membership,
      log,
      commands,
      meter,
    });
    closers.push(bot.stop);
    health.follow(bot.connections);
    if (!local) void tellFaults(config, log);
    // Said at every log level: without the address there is no way in.
    if (local) log.notice(`No DISCORD_TOKEN is set, so this is a local Discord. Open ${local.page}`);
    return { stop, lost: bot.lost };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

/** Answers need no store: one that is out of reach is named and tried again, and only a newer one ends the start. */
async function tellStore({ use }: Store, log: AppLog): Promise<void> {
  try {
    await use(async () => undefined);
  } catch (thrown) {
    if (!(thrown instanceof StoreError)) throw thrown;
    log.error(`${thrown.message} Until then no vote is taken; all else is answered.`);
  }
}

/** The same as “wireside doctor” says of Discord, where it is a fault; the bot serves already. */
async function tellFaults(config: Config, log: AppLog): Promise<void> {
  const found = await discordFound(config, { now: Date.now });
  for (const { level, line } of found) if (level === 'fault') log.warn(line);
}

const meterOf = ({ meter }: Health, { noteRival }: DataLock): Meter => ({
  ...meter,
  rivalled: () => {
    meter.rivalled();
    noteRival();
  },
});

/** Waits for a Discord that is out of reach, with growing pauses, as a bot does that runs already. */
async function connect(options: BotOptions): Promise<Bot> {
  for (let failures = 2; ; failures += 1) {
    try {
      return await startBot(options);
    } catch (thrown) {
      if (!(thrown instanceof UnreachableError)) throw thrown;
      const pause = pauseAfter(failures);
      options.log.warn(`${thrown.message} Trying again in ${Math.ceil(pause / 1_000)} s.`);
      await after(pause);
    }
  }
}

function tellSource(found: FoundEnvironment, log: AppLog): void {
  const { fact, warnings } = environmentLines(found);
  log.info(fact);
  for (const warning of warnings) log.warn(warning);
}

/** Whoever runs it for a server would not notice a local Discord that nobody opens. */
function mustHaveToken({ DISCORD_TOKEN }: Config): void {
  if (DISCORD_TOKEN === undefined)
    throw new UserError(
      'DISCORD_TOKEN is not set, and this bot is to run on Discord (NODE_ENV=production, or --discord). ' +
        'Set it in the .env named above or in the environment; without NODE_ENV and --discord a local Discord starts.',
    );
}

/** A local Discord disturbs nobody, so there every forum shows what a hint looks like. */
const address = (config: Config, local: LocalDiscord | undefined) =>
  local
    ? { token: local.token, api: local.api, forums: config.FORUM_CHANNELS ?? ('all' as const) }
    : {
        token: config.DISCORD_TOKEN ?? '',
        api: config.DISCORD_API,
        guildId: config.DISCORD_GUILD_ID,
        forums: config.FORUM_CHANNELS,
        shards: config.SHARDS,
      };

/** Loaded only where it is used: a bot on Discord does not carry it. */
async function startLocal({ PORT, DATA_DIR }: Config): Promise<LocalDiscord> {
  const { startLocalDiscord } = await import('wireside-local-discord');
  try {
    return await startLocalDiscord({
      port: PORT,
      appName: 'Wireside',
      stateFile: path.join(DATA_DIR, 'local-discord.json'),
    });
  } catch (thrown) {
    throw new UserError(whyNoLocal(thrown, { PORT, DATA_DIR }), { cause: thrown });
  }
}

function whyNoLocal(thrown: unknown, { PORT, DATA_DIR }: Pick<Config, 'PORT' | 'DATA_DIR'>): string {
  if (isFrom('listen', thrown))
    return `Port ${PORT} cannot be used (${messageOf(thrown)}). Stop what uses it, or set PORT to another.`;
  // Whatever else the system refuses concerns the folder where messages are kept.
  return typeof codeOf(thrown) === 'string'
    ? `The local Discord cannot keep its messages in ${DATA_DIR}: ${whyUnreadable(thrown)}. Mend that, or set DATA_DIR to another folder.`
    : `The local Discord could not start: ${messageOf(thrown)}`;
}

const isFrom = (syscall: string, thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && 'syscall' in thrown && thrown.syscall === syscall;
