import { ApplicationCommandType } from 'discord-api-types/v10';
import type { ClientUser } from '../../protocol.ts';
import { commandsIn } from '../state/commands.ts';
import { nameOf } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import type { MenuItem } from './item.ts';

/** What can be done with a member: mention them, and the commands that apps have for users. */
export function userItems(user: ClientUser, channel: string, { world, act }: Scene): readonly MenuItem[] {
  const apps = commandsIn(world, channel, ApplicationCommandType.User).map(
    ({ id: command, name }): MenuItem => ({
      key: command,
      label: name,
      group: 'apps',
      run: () => void act.ask({ t: 'command', channel, command, options: [], target: user.id }),
    }),
  );
  const mention = (): void => act.mention(nameOf(user));
  return [{ key: 'mention', label: 'Mention', group: 'own', run: mention }, ...apps];
}
