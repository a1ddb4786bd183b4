import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import { counted } from '../base/counted.ts';

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

export interface Ready {
  readonly name: string;
  /** In how many servers the bot is. */
  readonly servers: number;
  readonly applicationId: string;
}

/** What the log says when the bot is ready; a bot that nobody has invited yet comes with the address to do so. */
export function readyLine({ name, servers, applicationId }: Ready): string {
  if (servers === 0)
    return `Ready as ${name}, in no server yet. Add it to one that you manage: ${inviteUrl(applicationId)}`;
  return `Ready as ${name}, in ${counted(servers, 'server')}.`;
}
