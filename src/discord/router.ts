import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  Interaction,
  RepliableInteraction,
} from 'discord.js';
import { messageOf, UserError } from '../base/errors.ts';
import type { Asked } from '../base/log.ts';
import { LocalizedError } from '../locales/translator.ts';
import { type Command, isSlash, type MessageMenuCommand, type SlashCommand } from './command.ts';
import { decodeCustomId } from './customId.ts';
import { answerFailure, codeName, OLD_BUTTON, refer, type Watch } from './failure.ts';

/** Takes an interaction to its command and sees to it that it ends in an answer; never rejects. */
export type Router = (interaction: Interaction) => Promise<void>;

export function createRouter(commands: readonly Command[], watch: Watch): Router {
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
      watch.meter.failed(codeName(late));
      watch.log.debug(`Discord did not take the choices for /${interaction.commandName}: ${messageOf(late)}`);
    }
  }

  function choices(interaction: AutocompleteInteraction): readonly ApplicationCommandOptionChoiceData[] {
    try {
      return slash.get(interaction.commandName)?.complete?.(interaction) ?? [];
    } catch (thrown) {
      // Half-typed options that fit nothing are no fault.
      if (!(thrown instanceof UserError)) refer(thrown, watch.log);
      return [];
    }
  }

  return async (interaction) => {
    const begun = performance.now();
    if (interaction.isAutocomplete()) await complete(interaction);
    else
      try {
        await answer(interaction);
      } catch (thrown) {
        await answerFailure(thrown, interaction, watch);
      }
    watch.meter.answered(kindOf(interaction), performance.now() - begun);
  };
}

function kindOf(interaction: Interaction): Asked {
  if (interaction.isAutocomplete()) return 'choices';
  if (interaction.isMessageComponent()) return 'click';
  if (interaction.isModalSubmit()) return 'form';
  return interaction.isContextMenuCommand() ? 'menu' : 'command';
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new LocalizedError(OLD_BUTTON);
  return found;
}
