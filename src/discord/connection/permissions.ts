import { ChannelType, OAuth2Scopes, OverwriteType, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Found } from '../../base/log.ts';
import type { Forums } from '../chatMessages.ts';

const Channel = z.object({
  type: z.int(),
  name: z.string().default('?'),
  guild_id: z.string(),
  permission_overwrites: z
    .array(z.object({ id: z.string(), type: z.int(), allow: z.string(), deny: z.string() }))
    .default([]),
});
type Channel = z.infer<typeof Channel>;
const Roles = z.array(z.object({ id: z.string(), permissions: z.string() }));
const Member = z.object({ roles: z.array(z.string()) });

/** What it takes to answer a post of a forum, which is a thread, under the names that Discord shows. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
] as const;

/** Each channel of FORUM_CHANNELS that the bot cannot answer in, and why. */
export async function channelFaults(
  rest: REST,
  bot: string,
  forums: Forums | undefined,
): Promise<readonly Found[]> {
  if (forums === undefined || forums === 'all') return [];
  const lines = await Promise.all([...forums].map((id) => channelFault(rest, bot, id)));
  return lines.flatMap((line) => (line === undefined ? [] : [{ check: 'channels', level: 'fault', line }]));
}

async function channelFault(rest: REST, bot: string, id: string): Promise<string | undefined> {
  const found = await rest.get(Routes.channel(id)).then(Channel.parse, () => undefined);
  if (!found)
    return `The bot does not see the channel ${id} of FORUM_CHANNELS. Give it View Channel there, or take the id out.`;
  if (found.type !== ChannelType.GuildForum)
    return `The channel “${found.name}” (${id}) of FORUM_CHANNELS is no forum, so no post is ever answered there. Put the id of a forum.`;
  const held = await permissions(rest, bot, found);
  const missing = NEEDED.filter(([, bit]) => (held & bit) === 0n).map(([name]) => name);
  if (missing.length === 0) return undefined;
  return `In the forum “${found.name}” (${id}) the bot lacks ${missing.join(', ')}, so it cannot answer there. Give it that in the forum's settings, Permissions.`;
}

/** The bot's permissions in a channel, as https://discord.com/developers/docs/topics/permissions#permission-overwrites adds them up. */
async function permissions(
  rest: REST,
  bot: string,
  { guild_id, permission_overwrites }: Channel,
): Promise<bigint> {
  const roles = Roles.parse(await rest.get(Routes.guildRoles(guild_id)));
  const own = new Set([guild_id, ...Member.parse(await rest.get(Routes.guildMember(guild_id, bot))).roles]);
  const base = roles
    .filter(({ id }) => own.has(id))
    .reduce((all, role) => all | BigInt(role.permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n)
    return base | NEEDED.reduce((all, [, bit]) => all | bit, 0n);
  const steps = [
    permission_overwrites.filter(({ id }) => id === guild_id),
    permission_overwrites.filter(
      ({ id, type }) => type === OverwriteType.Role && id !== guild_id && own.has(id),
    ),
    permission_overwrites.filter(({ id }) => id === bot),
  ];
  return steps.reduce((held, overwrites) => {
    const deny = overwrites.reduce((all, each) => all | BigInt(each.deny), 0n);
    const allow = overwrites.reduce((all, each) => all | BigInt(each.allow), 0n);
    return (held & ~deny) | allow;
  }, base);
}

/** What the bot needs in a channel: to see it, to answer there and in its threads, and to reply to a message. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** The address at which somebody who manages a server adds the bot to it. */
export function inviteUrl(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: PERMISSIONS.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
