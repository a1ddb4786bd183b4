import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { commandsIn } from '../state/commands.ts';
import type { World } from '../state/state.ts';

/** A command as people type it: itself, or one of its subcommands. */
export interface Leaf {
  readonly command: APIApplicationCommand;
  /** The command's name, then group and subcommand where there are any. */
  readonly words: readonly string[];
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** Every slash command and subcommand that a channel offers, by name. */
export function leavesOf(world: World, channel: string): readonly Leaf[] {
  return commandsIn(world, channel, ApplicationCommandType.ChatInput)
    .flatMap((command) => branch(command, [command.name], command))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** `faq add` for the subcommand `add` of `/faq`. */
export function nameOf({ words }: Leaf): string {
  return words.join(' ');
}

interface Node {
  readonly description: string;
  readonly options?: readonly APIApplicationCommandOption[];
}

function branch(command: APIApplicationCommand, words: readonly string[], node: Node): readonly Leaf[] {
  const options = node.options ?? [];
  const subs = options.filter(isSub);
  if (subs.length > 0) return subs.flatMap((sub) => branch(command, [...words, sub.name], sub));
  return [{ command, words, description: node.description, options: options.filter(isBasic) }];
}

type SubOption = Exclude<APIApplicationCommandOption, APIApplicationCommandBasicOption>;

function isSub(option: APIApplicationCommandOption): option is SubOption {
  const { type } = option;
  return (
    type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return !isSub(option);
}
