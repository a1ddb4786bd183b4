import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { LocalDiscord } from 'wireside-local-discord';

/** What runs, on what knowledge, and where it keeps votes. */
export interface Built {
  /** A repository with its dist/. */
  readonly repository: string;
  readonly knowledge: string;
  readonly data: string;
}

/** A built bot in a process of its own. */
export interface BotProcess {
  /** Resolves when it is logged in. */
  readonly start: () => Promise<void>;
  /** Ends it, finishing what is in flight; `SIGKILL` ends it at once. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** What it has logged, over all starts. */
  readonly lines: () => readonly string[];
}

export function startBot({ repository, knowledge, data }: Built, discord: LocalDiscord): BotProcess {
  const lines: string[] = [];
  let child: ChildProcess | undefined;
  const env = {
    PATH: process.env.PATH,
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    DISCORD_GUILD_ID: discord.guildId,
    FORUM_CHANNELS: 'all',
    KNOWLEDGE_DIR: knowledge,
    DATA_DIR: data,
  };
  return {
    start: async () => {
      const started = spawn(process.execPath, [path.join(repository, 'dist', 'src', 'main.js')], {
        cwd: data,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      const ready = new Promise<void>((resolve, reject) => {
        started.once('exit', (code) => reject(new Error(`The bot ended with ${code}:\n${lines.join('\n')}`)));
        for (const input of [started.stdout, started.stderr])
          createInterface({ input }).on('line', (line) => {
            lines.push(line);
            if (line.includes('Ready as')) resolve();
          });
      });
      await ready;
    },
    stop: async (signal = 'SIGTERM') => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
    lines: () => lines,
  };
}
