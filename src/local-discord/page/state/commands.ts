import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  InteractionContextType as Context,
} from 'discord-api-types/v10';
import type { World } from './state.ts';

/** The commands of a kind that Discord offers in a channel: those of a server stay out of direct messages. */
export function commandsIn(
  { commands, channels }: World,
  channelId: string,
  type: ApplicationCommandType,
): readonly APIApplicationCommand[] {
  const direct = channels.find(({ id }) => id === channelId)?.kind === 'dm';
  return commands.filter((command) => command.type === type && belongs(command, direct));
}

function belongs({ contexts, guild_id, dm_permission }: APIApplicationCommand, direct: boolean): boolean {
  if (direct && (guild_id !== undefined || dm_permission === false)) return false;
  return !contexts || contexts.includes(direct ? Context.BotDM : Context.Guild);
}
