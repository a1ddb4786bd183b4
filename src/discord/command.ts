import {
  type ApplicationCommandOptionChoiceData,
  type ApplicationCommandType,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { ExplainingEngine } from '../answer/engine.ts';
import type { Pack } from '../knowledge/pack.ts';
import { en, type Translations } from '../locales/en.ts';
import { TRANSLATIONS, type Translator, translator } from '../locales/translator.ts';
import type { Addressed } from './chatMessages.ts';
import type { CustomId } from './customId.ts';
import type { MessageView } from './message.ts';

/** A command with its name after a slash; it owns the clicks and forms of every custom id that starts with its name. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.ChatInput;
  };
  /** Whether it works also where the managers of a server want no answers. */
  readonly isEverywhere?: boolean;
  /** Reads the options and replies. A UserError is shown as it is. */
  readonly run: (interaction: ChatInputCommandInteraction) => Promise<void>;
  /** Choices for the option that is being typed, 25 at most. */
  readonly complete?: (interaction: AutocompleteInteraction) => readonly ApplicationCommandOptionChoiceData[];
  readonly click?: (interaction: MessageComponentInteraction, id: CustomId) => Promise<void>;
  /** Takes a form that was filled in. */
  readonly submit?: (interaction: ModalSubmitInteraction, id: CustomId) => Promise<void>;
  /** Answers a message that speaks to the bot; undefined where silence is kinder. */
  readonly hear?: (message: Message, said: Addressed) => MessageView | undefined;
  /** Answers the title of a new post in a forum, for the id of its author; undefined where that helps nobody. */
  readonly hint?: (post: NewPost) => ((author: string) => MessageView) | undefined;
  /** Once the bot is connected: goes on with what was under way when it last stopped. Returns what ends that. */
  readonly resume?: (client: Client<true>) => () => Promise<void>;
}

/** A new post in a forum of a server. */
export interface NewPost {
  /** Its title. */
  readonly name: string;
  readonly guildId: string;
}

/** A command in the menu of a message, under Apps. */
export interface MessageMenuCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.Message;
  };
  /** Whether it works also where the managers of a server want no answers. */
  readonly isEverywhere?: boolean;
  readonly run: (interaction: MessageContextMenuCommandInteraction) => Promise<void>;
}

export type Command = SlashCommand | MessageMenuCommand;

export const isSlash = (command: Command): command is SlashCommand => 'description' in command.data;

type Words = (t: Translations) => string;

/** The description of a command or an option, in every language. */
export const localizedDescription = (words: Words) => ({
  description: words(en),
  description_localizations: inOthers(words),
});

/** The name of a choice, in every language. */
export const localizedName = (words: Words) => ({ name: words(en), name_localizations: inOthers(words) });

const inOthers = (words: Words) =>
  Object.fromEntries([...TRANSLATIONS].map(([locale, t]) => [locale, words(t)]));

/**
 * For a command that works in every server that has the bot, in direct messages with it, and wherever a person goes who
 * added it to themselves: other servers, groups, direct messages with other people.
 */
export const installContexts = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** A pack and the engine built over it; they belong together. */
export interface Knowledge {
  readonly pack: Pack;
  readonly engine: ExplainingEngine;
}

/** What the bot knows at this moment. A reload swaps it: read it once for each answer. */
export interface Library {
  /** In direct messages, and in every server that has nothing of its own. */
  readonly current: Knowledge;
  /**
   * In a server, once `ready` has resolved for it; without it, all servers have `current`.
   * @throws LocalizedError where it is not built yet, or cannot be.
   */
  readonly of?: (server: string) => Knowledge;
  /** Builds what a server has of its own; undefined where that is built, or where it has nothing. */
  readonly ready?: (server: string) => Promise<void> | undefined;
}

/** What is known where something was asked. @param server null in a direct message */
export const knownIn = (library: Library, server: string | null): Knowledge =>
  server === null ? library.current : (library.of?.(server) ?? library.current);

/** The words for where Discord tells no locale, as in chat: those of the knowledge itself. */
export const packTranslator = ({ pack }: Knowledge): Translator => translator(pack.language, pack.language);
