import { type BaseInteraction, type GuildMemberRoleManager, PermissionFlagsBits } from 'discord.js';
import type { Forums } from './chatMessages.ts';

/** What the managers of a server want in one of its channels. */
export interface ChannelRule {
  /** Whoever speaks to the bot and commands, commands alone, or nothing. */
  readonly answers: 'all' | 'commands' | 'none';
  /** Whether only whoever asked sees the answer to a command. A message cannot be answered so, and gets none. */
  readonly private: boolean;
}

/** What the managers of servers chose of how the bot behaves there. */
export interface ServerRules {
  /** @param channels of the place, the narrowest first: a thread, then its channel. */
  readonly ruleIn: (server: string, channels: readonly string[]) => ChannelRule;
  /** The forums whose posts get hints; undefined where the server has chosen none. */
  readonly forumsOf: (server: string) => Forums | undefined;
}

const USUAL: ChannelRule = { answers: 'all', private: false };

/** Nobody has chosen anything. */
export const NO_RULES: ServerRules = { ruleIn: () => USUAL, forumsOf: () => undefined };

/** A place as discord.js has it, of a message or of an interaction. */
interface Placed {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly channel: BaseInteraction['channel'];
}

/** The rule where something was said or done; none outside of servers. */
export function ruleAt(rules: ServerRules, { guildId, channelId, channel }: Placed): ChannelRule {
  if (guildId === null || channelId === null) return USUAL;
  const parent = channel?.isThread() ? channel.parentId : null;
  return rules.ruleIn(guildId, [channelId, ...(parent === null ? [] : [parent])]);
}

/** Whether only whoever asked sees an answer. */
export type IsPrivateAt = (place: Placed) => boolean;

/** Whether messages that speak to the bot are answered. */
export const isHeardUnder = ({ answers, private: isPrivate }: ChannelRule): boolean =>
  answers === 'all' && !isPrivate;

/** As much of an interaction as tells what somebody may do. */
export interface Person {
  readonly guildId: string | null;
  readonly member: { readonly roles: readonly string[] | Pick<GuildMemberRoleManager, 'cache'> } | null;
  readonly memberPermissions: { readonly has: (permission: bigint) => boolean } | null;
}

/**
 * Whether somebody may change what others read: who may manage the server, or has one of the roles of its editors.
 * Discord itself decides who sees a command, and a server may let more people see it.
 */
export function isEditor(
  { guildId, member, memberPermissions }: Person,
  editors: readonly string[],
): boolean {
  if (guildId === null || !member) return false;
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  const roles = 'cache' in member.roles ? [...member.roles.cache.keys()] : member.roles;
  return editors.some((role) => roles.includes(role));
}
