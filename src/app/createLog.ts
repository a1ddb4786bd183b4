import { createConsola } from 'consola/core';
import type { Log } from '../base/log.ts';
import { LOG_FORMATS, LOG_LEVELS } from './config.ts';
import type { Environment } from './environment.ts';

export interface LogOptions {
  readonly level: (typeof LOG_LEVELS)[number];
  /** `json`: an object a line, for machines. */
  readonly format?: (typeof LOG_FORMATS)[number];
  /** What must never stand in the log, such as the token. */
  readonly secrets?: readonly string[];
}

/** A log that also says what must be seen at every level, such as the address of the only way in. */
export interface AppLog extends Log {
  readonly notice: (line: string) => void;
}

/** consola's numbers: https://github.com/unjs/consola#log-level */
const CONSOLA_LEVELS = { error: 0, warn: 1, info: 3, debug: 4 } as const;

/** Writes lines with their time and level to standard output, errors and warnings to standard error. */
export function createLog({ level, format = 'text', secrets = [] }: LogOptions): AppLog {
  const write = (type: string, date: Date, said: string) => {
    const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
    stream.write(`${LINES[format](date.toISOString(), type, withoutSecrets(said, secrets))}\n`);
  };
  const consola = createConsola({
    level: CONSOLA_LEVELS[level],
    reporters: [{ log: ({ type, date, args }) => write(type, date, args.join(' ')) }],
  });
  return {
    error: (line) => consola.error(line),
    warn: (line) => consola.warn(line),
    info: (line) => consola.info(line),
    debug: (line) => consola.debug(line),
    notice: (line) => write('info', new Date(), line),
  };
}

/** The log that an environment asks for, even where something else in it is wrong. */
export function logFor({ LOG_LEVEL, LOG_FORMAT, DISCORD_TOKEN = '' }: Environment): AppLog {
  return createLog({
    level: LOG_LEVELS.find((level) => level === LOG_LEVEL) ?? 'info',
    format: LOG_FORMATS.find((format) => format === LOG_FORMAT) ?? 'text',
    // What is shorter is no token, and a word that other lines may hold.
    secrets: DISCORD_TOKEN.length < SHORTEST_TOKEN ? [] : [DISCORD_TOKEN],
  });
}

const SHORTEST_TOKEN = 20;

const LINES = {
  text: (time: string, level: string, message: string) => `${time} ${level.padEnd(5)} ${message}`,
  json: (time: string, level: string, message: string) => JSON.stringify({ time, level, message }),
} as const;

/** Tokens of bots and of interactions, and people by their ids, as discord.js's own messages may hold them. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/[\w-]{20,32}\.[\w-]{5,8}\.[\w-]{25,}/g, '[token]'],
  [/(\/(?:interactions|webhooks)\/\d+)\/[\w-]+/g, '$1/[token]'],
  [/<@!?\d+>/g, '[user]'],
];

function withoutSecrets(line: string, secrets: readonly string[]): string {
  const told = secrets.reduce((text, secret) => text.replaceAll(secret, '[token]'), line);
  return TELLING.reduce((text, [pattern, instead]) => text.replace(pattern, instead), told);
}
