import path from 'node:path';
import dotenv from 'dotenv';
import { z } from 'zod';
import { codeOf, UserError, whyUnreadable } from '../base/errors.ts';
import { packageRoot } from '../base/package.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

const PORT_RANGE = 'must be a port number, 0 to 65535';

const FORUMS = /^(?:all|\d{17,20}(?:[\s,]+\d{17,20})*)$/;

const Variables = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, 'must be the bot token alone, without spaces or quotes: copy it again from the Bot page')
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'must be a server id of 17 to 20 digits: right-click the server, Copy Server ID')
    .optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
    .refine((api) => !/\/v\d+\/*$/.test(api), 'must end before the version, as https://discord.com/api does')
    .transform((api) => api.replace(/\/+$/, ''))
    .optional(),
  FORUM_CHANNELS: z
    .string()
    .trim()
    .regex(FORUMS, 'must be “all”, or ids of forums of 17 to 20 digits, with commas between them')
    .transform((forums) => (forums === 'all' ? ('all' as const) : new Set(forums.split(/[\s,]+/))))
    .optional(),
  KNOWLEDGE_DIR: z.string().default(path.join(packageRoot, 'knowledge')),
  DATA_DIR: z.string().default('.wireside'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  PORT: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, PORT_RANGE)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_RANGE)
    .default(8140),
});

/** What the environment says, checked; the names are those of .env.example, where each is explained. */
export type Config = Readonly<z.infer<typeof Variables>>;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The process's environment, filled up from `.env` in the current folder; what is set already wins.
 * @throws UserError where there is a `.env` that cannot be read.
 */
export function readEnvironment(): Environment {
  const fromFile: Record<string, string> = {};
  const { error } = dotenv.config({ quiet: true, processEnv: fromFile });
  if (error && codeOf(error) !== 'ENOENT')
    throw new UserError(
      `The file .env cannot be read: ${whyUnreadable(error)}. Mend that, or move it out of the way.`,
    );
  return { ...fromFile, ...process.env };
}

/**
 * Checks the variables; an empty one counts as not set.
 * @throws UserError that names every wrong variable and what it must be, and never shows a value.
 */
export function parseConfig(env: Environment): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = Variables.safeParse(set);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new UserError(
    ['The environment is not right; mend these in .env or where you set them:', ...lines].join('\n'),
  );
}
