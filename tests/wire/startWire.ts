import { afterAll, expect } from 'vitest';
import { commandsFor } from '../../commands/index.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import type { Knowledge, Library } from '../../src/discord/library.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/start.ts';
import type { Log } from '../../src/log.ts';
import { knowledgeOf } from '../../src/openLibrary.ts';
import { faultsOf } from './description.ts';

/** A bot as users run it, logged in to a stand-in for Discord. */
export interface Wire {
  readonly discord: LocalDiscord;
  /** Every line that the bot has logged, with its level before it. */
  readonly log: readonly string[];
  /** Ends the process of the bot, as far as the bot can tell, and starts another. */
  readonly restart: () => Promise<void>;
  /** What the bot knows; set `current` to reload. */
  readonly library: { current: Knowledge };
}

/**
 * Starts both for a test file and ends them after it; then every call that was made in between is held against
 * Discord's own description.
 */
export async function startWire(pack: Pack, more: readonly Command[] = []): Promise<Wire> {
  const discord = await startLocalDiscord();
  const log: string[] = [];
  const library: { current: Knowledge } = { current: knowledgeOf(pack) };
  let bot = await login(discord, library, log, more);
  afterAll(async () => {
    await bot.stop();
    await discord.close();
    expect(await faultsOf(discord.calls())).toEqual([]);
  });
  return {
    discord,
    log,
    restart: async () => {
      await bot.stop();
      bot = await login(discord, library, log, more);
    },
    library,
  };
}

const login = (
  discord: LocalDiscord,
  library: Library,
  log: string[],
  more: readonly Command[],
): Promise<Bot> =>
  startBot({
    token: discord.token,
    api: discord.api,
    guildId: discord.guildId,
    forums: 'all',
    commands: [...commandsFor(library), ...more],
    library,
    log: keepIn(log),
  });

/** A log that tests can read. */
export const keepIn = (lines: string[]): Log => ({
  error: (line) => void lines.push(`error ${line}`),
  warn: (line) => void lines.push(`warn ${line}`),
  info: (line) => void lines.push(`info ${line}`),
  debug: (line) => void lines.push(`debug ${line}`),
});
