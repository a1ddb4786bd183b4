import type {
  ApplicationCommandOptionChoiceData,
  ApplicationCommandType,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Client,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { CustomId } from './customId.ts';

/** A command with its name after a slash; it owns the clicks and forms of every custom id that starts with its name. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.ChatInput;
  };
  /** Reads the options and replies. A UserError is shown as it is. */
  readonly run: (interaction: ChatInputCommandInteraction) => Promise<void>;
  /** Choices for the option that is being typed, 25 at most. */
  readonly complete?: (interaction: AutocompleteInteraction) => readonly ApplicationCommandOptionChoiceData[];
  readonly click?: (interaction: MessageComponentInteraction, id: CustomId) => Promise<void>;
  /** Takes a form that was filled in. */
  readonly submit?: (interaction: ModalSubmitInteraction, id: CustomId) => Promise<void>;
  /** Once the bot is connected: goes on with what was under way when it last stopped. Returns what ends that. */
  readonly resume?: (client: Client<true>) => () => Promise<void>;
}

/** A command in the menu of a message, under Apps. */
export interface MessageMenuCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.Message;
  };
  readonly run: (interaction: MessageContextMenuCommandInteraction) => Promise<void>;
}

export type Command = SlashCommand | MessageMenuCommand;

export const isSlash = (command: Command): command is SlashCommand => 'description' in command.data;
