import { type APIApplicationCommand, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Interaction } from '../interactions/interaction.ts';
import { commandMetadata, interactionPayload } from '../interactions/payload.ts';
import { type Backend, type Place, visibleChannel, visibleMessage } from './backend.ts';
import { checkOptions } from './checkOptions.ts';
import { mayUse } from './commandsFor.ts';
import { Refused } from './refused.ts';
import { leaves, resolveOptions } from './resolve.ts';
import type { SentOption } from './sent.ts';

/** A command that a user sends, or types while its choices are completed. */
export interface UsedCommand extends Place {
  /** Its id. */
  readonly command: string;
  readonly options: readonly SentOption[];
  /** The message or user that a menu command is for. */
  readonly target?: string | undefined;
  readonly nonce: string;
}

/** Sends a command to the application. @throws Refused */
export function useCommand(backend: Backend, used: UsedCommand): Interaction {
  return send(backend, used, InteractionType.ApplicationCommand);
}

/** Asks the application to complete the option that is focused. @throws Refused */
export function completeCommand(backend: Backend, used: UsedCommand): Interaction {
  return send(backend, used, InteractionType.ApplicationCommandAutocomplete);
}

function send(
  { world, interactions }: Backend,
  used: UsedCommand,
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
): Interaction {
  const channel = visibleChannel(world, used);
  const command = world.commands.all().find((one) => one.id === used.command);
  if (command === undefined) throw new Refused('This command is outdated. Try again in a moment.');
  const actor = { user: used.user, channel };
  if (!mayUse(world, command, actor)) throw new Refused('You may not use this command here.');
  if (type === InteractionType.ApplicationCommand) checkOptions(world, command, used.options);
  const id = world.ids.next();
  const targets = targetOf({ world, interactions }, command, used);
  const metadata = { ...commandMetadata(world, id, actor), ...targets.metadata };
  const data = {
    id: command.id,
    name: command.name,
    type: command.type,
    ...targets.data,
    ...resolveOptions(world, used.options, channel),
  };
  const { user, nonce } = used;
  const focused = leaves(used.options).find((option) => option.focused)?.type;
  const facts = { id, type, user, channel: channel.id, nonce, command: fullName(command, used), metadata };
  return interactions.begin(
    { ...facts, ...(focused === undefined ? {} : { focused }) },
    {
      ...interactionPayload(world, actor),
      id,
      type,
      data: { ...data, ...(command.guild_id ? { guild_id: command.guild_id } : {}) },
    },
  );
}

/** A command's name with its subcommand, as Discord shows who used it. */
const fullName = ({ name }: APIApplicationCommand, { options }: UsedCommand): string =>
  [name, ...subcommandsIn(options)].join(' ');

const subcommandsIn = (options: readonly SentOption[]): readonly string[] =>
  options.flatMap((option) => (option.options ? [option.name, ...subcommandsIn(option.options)] : []));

interface Target {
  readonly data: object;
  readonly metadata: object;
}

function targetOf({ world }: Backend, command: APIApplicationCommand, used: UsedCommand): Target {
  if (command.type === ApplicationCommandType.ChatInput) return { data: {}, metadata: {} };
  if (used.target === undefined) throw new Refused('Choose what the command is for.');
  if (command.type === ApplicationCommandType.Message) {
    const { message } = visibleMessage(world, used, used.target);
    return {
      data: { target_id: message.id, resolved: { messages: { [message.id]: message } } },
      metadata: { target_message_id: message.id },
    };
  }
  const user = world.people.get(used.target);
  if (user === undefined) throw new Refused('There is no such user.');
  const members = { [user.id]: world.people.partialMember(user.id) };
  return {
    data: { target_id: user.id, resolved: { users: { [user.id]: user }, members } },
    metadata: { target_user: user },
  };
}
