import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import type { Session } from '../../commands/vote/session.ts';
import { openVotes } from '../../commands/vote/sessions.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { openServers } from '../../src/app/openServers.ts';
import { type Clock, systemClock } from '../../src/base/clock.ts';
import { type Log, NO_METER } from '../../src/base/log.ts';
import type { Painter } from '../../src/compare/picture/painter.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { Forums } from '../../src/discord/chatMessages.ts';
import type { Command, Knowledge } from '../../src/discord/command.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { createStore } from '../../src/store/store.ts';
import { faultsOf } from './description.ts';

/** A bot as users run it, logged in to a stand-in for Discord. */
export interface Wire {
  readonly discord: LocalDiscord;
  /** Every line that the bot has logged, with its level before it. */
  readonly log: readonly string[];
  /** Ends the process of the bot, as far as the bot can tell, and starts another after what happens `meanwhile`. */
  readonly restart: (meanwhile?: () => void | Promise<void>) => Promise<void>;
  /** What the bot knows; set `current` to reload. */
  readonly library: { current: Knowledge };
  /** Where its store is, and votes in files of earlier versions are. */
  readonly folder: string;
  /** The votes that are kept, read beside the bot. */
  readonly kept: () => Promise<readonly Session[]>;
}

export interface WireOptions {
  /** Beside the bot's own. */
  readonly commands?: readonly Command[];
  /** For what waits a set time. */
  readonly clock?: Clock;
  /** Milliseconds since 1970, for what is too late to answer. */
  readonly now?: () => number;
  /** Draws comparisons; nothing does unless it is given. */
  readonly painter?: Painter;
  /** Who is there beside the three of always. */
  readonly world?: LocalDiscordOptions['world'];
  /** The folder of the pack, for what reads it anew. */
  readonly dir?: string;
  /** The folder of packs that servers can choose. */
  readonly packs?: string;
  /** Whether its commands are there in direct messages too, and with people who added it. */
  readonly isGlobal?: boolean;
  /** Who runs it. */
  readonly operator?: string;
  /** Forums of servers that chose none; all by default. */
  readonly forums?: Forums;
}

/**
 * Starts both for a test file and ends them after it; then every call that was made in between is held against
 * Discord's own description.
 */
export async function startWire(pack: Pack, options: WireOptions = {}): Promise<Wire> {
  const discord = await startLocalDiscord({
    onUnknownRoute: 'throw',
    ...(options.world ? { world: options.world } : {}),
  });
  const log: string[] = [];
  const library: { current: Knowledge } = { current: knowledgeOf(pack) };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-votes-'));
  const kept = async () => {
    const store = createStore({ folder });
    const votes = openVotes({ store, folder, log: keepIn([]), clock: systemClock });
    return votes.sessions.all().finally(store.close);
  };
  const wire = { discord, log, library, folder, kept };
  let bot = await login(wire, options);
  afterAll(async () => {
    await bot.stop();
    await discord.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(await faultsOf(discord.calls())).toEqual([]);
  });
  return {
    ...wire,
    restart: async (meanwhile) => {
      await bot.stop();
      await meanwhile?.();
      bot = await login(wire, options);
    },
  };
}

async function login(
  { discord, library, log: lines, folder }: Omit<Wire, 'restart' | 'log'> & { readonly log: string[] },
  {
    commands = [],
    clock = systemClock,
    now,
    painter,
    dir = folder,
    packs,
    operator,
    isGlobal = false,
    forums = 'all',
  }: WireOptions,
): Promise<Bot> {
  const log = keepIn(lines);
  const store = createStore({ folder });
  const votes = openVotes({ store, log, folder, clock });
  const { learning, engines, rules, membership, close, ...servers } = await openServers({
    config: { KNOWLEDGE_DIR: dir, PACKS_DIR: packs, ENGINES: 5 },
    standard: library,
    store,
    log,
    meter: NO_METER,
    clock,
  });
  const pictures = painter && { painter, log };
  const bot = await startBot({
    token: discord.token,
    api: discord.api,
    guildId: isGlobal ? undefined : discord.guildId,
    forums,
    rules,
    membership,
    commands: [
      ...commandsFor(engines, {
        votes,
        pictures,
        learning,
        rules,
        operator,
        choices: { packs: servers.packs, forums },
      }),
      ...commands,
    ],
    library: engines,
    log,
    now,
  });
  return { ...bot, stop: () => bot.stop().finally(close).finally(store.close) };
}

/** A log that tests can read. */
export const keepIn = (lines: string[]): Log => ({
  error: (line) => void lines.push(`error ${line}`),
  warn: (line) => void lines.push(`warn ${line}`),
  info: (line) => void lines.push(`info ${line}`),
  debug: (line) => void lines.push(`debug ${line}`),
});
