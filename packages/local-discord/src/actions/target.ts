import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import { type Place, Refused, visibleMessage } from './backend.ts';

/** What a menu command is for, as the interaction's data and its metadata say it. */
export interface Target {
  readonly data: object;
  readonly metadata: object;
}

/** The message or user that a menu command is used on; nothing for a slash command. @throws Refused */
export function targetOf(
  world: World,
  command: APIApplicationCommand,
  used: Place & { readonly target?: string | undefined },
): Target {
  if (command.type === ApplicationCommandType.ChatInput) return { data: {}, metadata: {} };
  if (used.target === undefined) throw new Refused('Choose what the command is for.');
  return command.type === ApplicationCommandType.Message
    ? messageTarget(world, used, used.target)
    : userTarget(world, used.target);
}

function messageTarget(world: World, place: Place, id: string): Target {
  const { message } = visibleMessage(world, place, id);
  const resolved = { messages: { [message.id]: message } };
  return { data: { target_id: message.id, resolved }, metadata: { target_message_id: message.id } };
}

function userTarget(world: World, id: string): Target {
  const user = world.people.get(id);
  if (user === undefined) throw new Refused('There is no such user.');
  const resolved = { users: { [id]: user }, members: { [id]: world.people.partialMember(id) } };
  return { data: { target_id: id, resolved }, metadata: { target_user: user } };
}
