import { DiscordAPIError, GatewayCloseCodes, HTTPError } from 'discord.js';
import { codeOf, messageOf, UserError } from '../base/errors.ts';

/** Discord or the way to it is out of order: it may be better later. */
export class UnreachableError extends UserError {}

const TOKEN =
  'Discord does not accept the token. Copy it again from https://discord.com/developers/applications, your ' +
  'application, Bot, Reset Token, and set DISCORD_TOKEN to it.';

/** What to do about the close codes after which Discord wants no second attempt. */
const FINAL_CLOSE_CODES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN],
  [
    GatewayCloseCodes.ShardingRequired,
    'This bot is in too many servers for one connection. Set SHARDS to auto.',
  ],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refuses the shard. Set SHARDS to auto, or for each process to its shards of all, such as 0-3/8 and 4-7/8.',
  ],
]);

/** The reason why Discord ended the connection for good, and what to do. */
export function closedForGood(code: number): UserError {
  const unexpected = `Discord ended the connection for good with code ${code}. See whether there is a newer version of this bot.`;
  return new UserError(FINAL_CLOSE_CODES.get(code) ?? unexpected);
}

/** Where Discord's API is, unless DISCORD_API names another place. */
export const DISCORD_API = 'https://discord.com/api';

/** Why Discord's API could not be used, and what to do. */
export function apiError(thrown: unknown, api: string): UserError {
  if (thrown instanceof UserError) return thrown;
  if (isTokenRefused(thrown)) return new UserError(TOKEN);
  const message = `Discord's API at ${api} ${behaviour(thrown)}. Check the network, https://discordstatus.com, and DISCORD_API if you have set it.`;
  const isForGood = isAnswer(thrown) && thrown.status < SERVER_ERRORS && thrown.status !== TOO_MANY;
  return isForGood
    ? new UserError(message, { cause: thrown })
    : new UnreachableError(message, { cause: thrown });
}

const TOO_MANY = 429;
const SERVER_ERRORS = 500;

/** The end of a bot whose token is refused while it runs: discord.js would go on without one. */
export const tokenRefused = (): UserError => new UserError(TOKEN);

/** Whether what was thrown comes from Discord's API or the way there, and not from a fault of this program. */
export const isApiTrouble = (thrown: unknown): boolean =>
  isAnswer(thrown) || isTimeout(thrown) || typeof codeOf(thrown) === 'string';

const isTokenRefused = (thrown: unknown): boolean =>
  codeOf(thrown) === 'TokenInvalid' || (isAnswer(thrown) && thrown.status === 401);

function behaviour(thrown: unknown): string {
  if (isAnswer(thrown)) return `answered ${thrown.status} (${thrown.message})`;
  return isTimeout(thrown) ? 'does not answer' : `cannot be reached (${messageOf(thrown)})`;
}

const isAnswer = (thrown: unknown): thrown is HTTPError | DiscordAPIError =>
  thrown instanceof HTTPError || thrown instanceof DiscordAPIError;

/** discord.js aborts a request that has no answer after 15 seconds. */
const isTimeout = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'AbortError';
