import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  Interaction,
  RepliableInteraction,
} from 'discord.js';
import { messageOf, UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { LocalizedError } from '../locales/localizedError.ts';
import { type Command, isSlash, type MessageMenuCommand, type SlashCommand } from './command.ts';
import { decodeCustomId } from './customId.ts';
import { answerFailure, OLD_BUTTON, refer } from './failure.ts';

/** Takes an interaction to its command and sees to it that it ends in an answer; never rejects. */
export type Router = (interaction: Interaction) => Promise<void>;

export function createRouter(commands: readonly Command[], log: Log): Router {
  const slash = new Map<string, SlashCommand>();
  const menus = new Map<string, MessageMenuCommand>();
  for (const command of commands) {
    if (isSlash(command)) slash.set(command.data.name, command);
    else menus.set(command.data.name, command);
  }

  async function answer(interaction: RepliableInteraction): Promise<void> {
    if (interaction.isChatInputCommand()) return known(slash.get(interaction.commandName)).run(interaction);
    if (interaction.isMessageContextMenuCommand())
      return known(menus.get(interaction.commandName)).run(interaction);
    if (!interaction.isMessageComponent() && !interaction.isModalSubmit())
      throw new LocalizedError(OLD_BUTTON);
    const id = decodeCustomId(interaction.customId);
    const owner = slash.get(id.owner);
    if (interaction.isModalSubmit()) return known(owner?.submit)(interaction, id);
    return known(owner?.click)(interaction, id);
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    try {
      await interaction.respond(choices(interaction));
    } catch (late) {
      log.debug(`Discord did not take the choices for /${interaction.commandName}: ${messageOf(late)}`);
    }
  }

  function choices(interaction: AutocompleteInteraction): readonly ApplicationCommandOptionChoiceData[] {
    try {
      return slash.get(interaction.commandName)?.complete?.(interaction) ?? [];
    } catch (thrown) {
      // Half-typed options that fit nothing are no fault.
      if (!(thrown instanceof UserError)) refer(thrown, log);
      return [];
    }
  }

  return async (interaction) => {
    if (interaction.isAutocomplete()) return complete(interaction);
    try {
      await answer(interaction);
    } catch (thrown) {
      await answerFailure(thrown, interaction, log);
    }
  };
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new LocalizedError(OLD_BUTTON);
  return found;
}
