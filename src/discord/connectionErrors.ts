import { DiscordAPIError, GatewayCloseCodes, HTTPError } from 'discord.js';
import { messageOf, UserError } from '../errors.ts';

const TOKEN =
  'Discord does not accept the token. Copy it again from https://discord.com/developers/applications, your ' +
  'application, Bot, Reset Token, and set DISCORD_TOKEN to it.';

/** What to do about the close codes after which Discord wants no second attempt. */
const FINAL_CLOSE_CODES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN],
  [
    GatewayCloseCodes.ShardingRequired,
    'This bot is in too many servers for one connection. Run several processes and set SHARDS and SHARD_COUNT for each.',
  ],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refuses the shard. SHARDS must name shards from 0 to SHARD_COUNT minus 1.',
  ],
]);

/** The reason why Discord ended the connection for good, and what to do. */
export function closedForGood(code: number): UserError {
  const unexpected = `Discord ended the connection for good with code ${code}. See whether there is a newer version of this bot.`;
  return new UserError(FINAL_CLOSE_CODES.get(code) ?? unexpected);
}

/** Why Discord's API could not be used to begin with, and what to do. */
export function loginError(thrown: unknown, api: string): UserError {
  if (thrown instanceof UserError) return thrown;
  if (codeOf(thrown) === 'TokenInvalid') return new UserError(TOKEN);
  const answer = thrown instanceof HTTPError || thrown instanceof DiscordAPIError;
  const what = answer
    ? `${api} answered ${thrown.status} (${thrown.message})`
    : `${api} cannot be reached (${messageOf(thrown)})`;
  return new UserError(
    `Discord's API at ${what}. Check the network, https://discordstatus.com, and DISCORD_API if you have set it; then start again.`,
    { cause: thrown },
  );
}

const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
