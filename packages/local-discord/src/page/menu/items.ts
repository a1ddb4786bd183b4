import { type APIMessage, ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ClientUser } from '../../protocol.ts';
import { messageText } from '../format/preview.ts';
import { commandsIn } from '../state/commands.ts';
import { isPrivate, nameOf } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import type { World } from '../state/state.ts';

/** What can be done with a message: by oneself, by the commands that apps have for messages, and looking into it. */
export function messageItems(message: APIMessage, scene: Scene): readonly MenuItem[] {
  const { world, act } = scene;
  const own = message.author.id === world.me;
  const { channel_id: channel, id } = message;
  const copy = (): void => {
    navigator.clipboard.writeText(messageText(message, world)).then(
      () => act.announce('Copied'),
      () => act.announce('The browser did not allow copying'),
    );
  };
  const items: (MenuItem | false)[] = [
    !isPrivate(message) && { key: 'reply', label: 'Reply', group: 'own', run: () => act.reply(message) },
    own && { key: 'edit', label: 'Edit message', group: 'own', run: () => act.edit(message) },
    { key: 'copy', label: 'Copy text', group: 'own', run: copy },
    ...appItems(message, scene),
    { key: 'inspect', label: 'Inspect', group: 'more', run: () => act.inspect(message) },
    isPrivate(message) && {
      key: 'dismiss',
      label: 'Dismiss message',
      group: 'more',
      run: () => act.dismiss(id),
    },
    !isPrivate(message) &&
      (own || moderates(world)) && {
        key: 'delete',
        label: 'Delete message',
        group: 'more',
        danger: true,
        run: () => void act.ask({ t: 'delete', channel, message: id }),
      },
  ];
  return items.filter((item) => item !== false);
}

function appItems(
  { channel_id: channel, id: target }: APIMessage,
  { world, act }: Scene,
): readonly MenuItem[] {
  return commandsIn(world, channel, ApplicationCommandType.Message).map(({ id: command, name }) => ({
    key: command,
    label: name,
    group: 'apps',
    run: () => void act.ask({ t: 'command', channel, command, options: [], target }),
  }));
}

function moderates(world: World): boolean {
  const roles = world.users.get(world.me)?.roles ?? [];
  const permissions = roles.map((id) => BigInt(world.roles.get(id)?.permissions ?? 0));
  const wanted = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;
  return permissions.some((bits) => (bits & wanted) !== 0n);
}

/** An entry of a menu. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** Groups stand in this order: what is about the thing itself, the commands of apps, the rest. */
  readonly group: 'own' | 'apps' | 'more';
  readonly danger?: boolean;
  readonly run: () => void;
}

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
