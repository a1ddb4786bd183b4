import path from 'node:path';
import { z } from 'zod';
import { UserError } from '../base/errors.ts';
import { packageRoot } from '../base/package.ts';
import type { Environment } from './environment.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

export const LOG_FORMATS = ['text', 'json'] as const;

const PORT_RANGE = 'must be a port number, 0 to 65535';

const Port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, PORT_RANGE)
  .transform(Number)
  .refine((port) => port <= 65_535, PORT_RANGE);

const SHARDS = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/;

/** `auto`, or some of so many: `0-3/8`, `4/8`. */
const Shards = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === 'auto') return 'auto' as const;
    const [, from, to = from, all] = SHARDS.exec(text) ?? [];
    const [first, last, count] = [Number(from), Number(to), Number(all)];
    if (first <= last && last < count)
      return { ids: Array.from({ length: last - first + 1 }, (_, index) => first + index), count };
    context.addIssue({
      code: 'custom',
      message: 'must be “auto”, or shards of all, such as 0-3/8: from 0 to one less than all',
    });
    return z.NEVER;
  });

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
  PACKS_DIR: z.string().optional(),
  ENGINES: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number from 1 to 9999')
    .transform(Number)
    .default(20),
  OPERATOR_CONTACT: z.string().trim().max(300, 'must be 300 characters at most').optional(),
  DATA_DIR: z.string().default('.wireside'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user:password@host/database',
    })
    .optional(),
  NODE_ENV: z.string().optional(),
  LOG_FORMAT: z.enum(LOG_FORMATS, { error: `must be one of ${LOG_FORMATS.join(', ')}` }).default('text'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  PORT: Port.default(8140),
  HEALTH_PORT: Port.optional(),
  SHARDS: Shards.optional(),
});

/** What the environment says, checked; the names are those of .env.example, where each is explained. */
export type Config = Readonly<z.infer<typeof Variables>>;

/** The names of all variables. */
export const VARIABLES: readonly string[] = Object.keys(Variables.shape);

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
