import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType as Context,
} from 'discord-api-types/v10';
import type { ClientChannel } from '../../protocol.ts';
import type { World } from './state.ts';

/** The commands of a kind that Discord offers in a channel: those of a server stay out of direct messages. */
export function commandsIn(
  { commands, channels }: World,
  channelId: string,
  type: ApplicationCommandType,
): readonly APIApplicationCommand[] {
  const kind = channels.find(({ id }) => id === channelId)?.kind ?? 'text';
  return commands.filter((command) => command.type === type && belongs(command, kind));
}

type Kind = ClientChannel['kind'];

function belongs(
  { contexts, guild_id, dm_permission, integration_types }: APIApplicationCommand,
  kind: Kind,
): boolean {
  if (isDirect(kind) && (guild_id !== undefined || dm_permission === false)) return false;
  if (kind === 'group' && !integration_types?.includes(ApplicationIntegrationType.UserInstall)) return false;
  return !contexts || contexts.includes(contextOf(kind));
}

const isDirect = (kind: Kind): boolean => kind === 'dm' || kind === 'group';

function contextOf(kind: Kind): Context {
  if (kind === 'group') return Context.PrivateChannel;
  return kind === 'dm' ? Context.BotDM : Context.Guild;
}
