import { InteractionContextType } from 'discord-api-types/v10';
import type { Channel } from './channel.ts';

/** What Discord calls the kind of place in which a command is used. */
export function contextOf({ kind }: Pick<Channel, 'kind'>): InteractionContextType {
  if (kind === 'group') return InteractionContextType.PrivateChannel;
  return kind === 'dm' ? InteractionContextType.BotDM : InteractionContextType.Guild;
}
