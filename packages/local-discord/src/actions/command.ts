import { type APIApplicationCommand, InteractionType } from 'discord-api-types/v10';
import type { Interaction } from '../interactions/interaction.ts';
import { commandMetadata, interactionPayload } from '../interactions/payload.ts';
import type { Channel } from '../world/channel.ts';
import type { World } from '../world/world.ts';
import { type Backend, type Place, Refused, visibleChannel } from './backend.ts';
import { checkOptions } from './checkOptions.ts';
import { mayUse } from './commandsFor.ts';
import { leaves, resolveOptions } from './resolve.ts';
import type { SentOption } from './sent.ts';
import { targetOf } from './target.ts';

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

type Sending = InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete;

function send({ world, interactions }: Backend, used: UsedCommand, type: Sending): Interaction {
  const { user, nonce } = used;
  const channel = visibleChannel(world, used);
  const command = usable(world, used, channel);
  if (type === InteractionType.ApplicationCommand) checkOptions(world, command, used.options);
  const target = targetOf(world, command, used);
  const id = world.ids.next();
  const metadata = { ...commandMetadata(world, id, { user, channel }), ...target.metadata };
  const focused = leaves(used.options).find((option) => option.focused)?.type;
  const facts = { id, type, user, channel: channel.id, nonce, command: fullName(command, used), metadata };
  const { name, guild_id } = command;
  const data = {
    ...{ id: command.id, name, type: command.type, ...(guild_id === undefined ? {} : { guild_id }) },
    ...target.data,
    ...resolveOptions(world, used.options, channel),
  };
  return interactions.begin(
    { ...facts, ...(focused === undefined ? {} : { focused }) },
    { ...interactionPayload(world, { user, channel }), id, type, data },
  );
}

function usable(world: World, used: UsedCommand, channel: Channel): APIApplicationCommand {
  const command = world.commands.all().find((one) => one.id === used.command);
  if (command === undefined) throw new Refused('This command is outdated. Try again in a moment.');
  if (!mayUse(world, command, { user: used.user, channel }))
    throw new Refused('You may not use this command here.');
  return command;
}

/** A command's name with its subcommand, as Discord shows who used it. */
const fullName = ({ name }: APIApplicationCommand, { options }: UsedCommand): string =>
  [name, ...subcommandsIn(options)].join(' ');

const subcommandsIn = (options: readonly SentOption[]): readonly string[] =>
  options.flatMap((option) => (option.options ? [option.name, ...subcommandsIn(option.options)] : []));
