import { Routes } from 'discord.js';

/** Where the commands of an application are registered: in one server, or in all. */
export interface Scope {
  readonly kind: 'global' | 'guild';
  readonly route: `/${string}`;
  /** For people: "in all servers". */
  readonly where: string;
}

export const scopeOf = (applicationId: string, guildId?: string): Scope =>
  guildId === undefined
    ? { kind: 'global', route: Routes.applicationCommands(applicationId), where: 'in all servers' }
    : {
        kind: 'guild',
        route: Routes.applicationGuildCommands(applicationId, guildId),
        where: `in the server ${guildId}`,
      };
