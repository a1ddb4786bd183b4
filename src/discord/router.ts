import { setTimeout as after } from 'node:timers/promises';
import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  Interaction,
  RepliableInteraction,
} from 'discord.js';
import { messageOf, UserError } from '../base/errors.ts';
import type { Asked, Dropped } from '../base/log.ts';
import { LocalizedError } from '../locales/translator.ts';
import {
  type Command,
  isSlash,
  type Library,
  type MessageMenuCommand,
  type SlashCommand,
} from './command.ts';
import { decodeCustomId } from './customId.ts';
import { answerFailure, codeName, OLD_BUTTON, refer, type Watch } from './failure.ts';
import { NO_RULES, ruleAt, type ServerRules } from './serverRules.ts';
import { createAges, createNotices, interactionLimits, type Turns } from './turns.ts';

/** Takes an interaction to its command in its turn, and sees to it that it ends in an answer; never rejects. */
export type Router = (interaction: Interaction) => Promise<void>;

/** Who asks when, by which clock, and of what. */
export interface Queue {
  readonly library: Library;
  readonly turns: Turns;
  /** What the managers of servers chose; nothing where it is left out. */
  readonly rules?: ServerRules | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Choices for what was typed so many keys ago are of no use any more: a second, for who types quickly. */
const KEYS = 10;

/** Milliseconds that a question waits for what its server knows to be built: Discord waits 3 s for an answer. */
const PATIENCE = 1_500;

/** Milliseconds between two notices that somebody is over their budget: each is an answer too. */
const NOTICE_GAP = 100;

export function createRouter(
  commands: readonly Command[],
  watch: Watch,
  { library, rules = NO_RULES, turns, now }: Queue,
): Router {
  const slash = new Map<string, SlashCommand>();
  const menus = new Map<string, MessageMenuCommand>();
  for (const command of commands) {
    if (isSlash(command)) slash.set(command.data.name, command);
    else menus.set(command.data.name, command);
  }

  /** What is not built by then is said to be loading: the answer to a first question may take longer than Discord waits. */
  const ready = async ({ guildId }: Interaction) => {
    const built = guildId === null ? undefined : library.ready?.(guildId);
    if (built !== undefined) await Promise.race([built, after(PATIENCE, undefined, { ref: false })]);
  };

  async function answer(interaction: RepliableInteraction): Promise<void> {
    await ready(interaction);
    if (interaction.isChatInputCommand())
      return allowed(interaction, slash.get(interaction.commandName)).run(interaction);
    if (interaction.isMessageContextMenuCommand())
      return allowed(interaction, menus.get(interaction.commandName)).run(interaction);
    if (!interaction.isMessageComponent() && !interaction.isModalSubmit())
      throw new LocalizedError(OLD_BUTTON);
    const id = decodeCustomId(interaction.customId);
    const owner = slash.get(id.owner);
    if (interaction.isModalSubmit()) return known(owner?.submit)(interaction, id);
    return known(owner?.click)(interaction, id);
  }

  /** What answers members keeps to the rules of the channel; what is for staff, or about the bot itself, works everywhere. */
  function allowed<C extends Command>(interaction: Interaction, command: C | undefined): C {
    const { data, isEverywhere } = known(command);
    const isForStaff = data.default_member_permissions !== undefined;
    if (!isForStaff && isEverywhere !== true && ruleAt(rules, interaction).answers === 'none')
      throw new LocalizedError(({ troubles }) => troubles.notHere);
    return known(command);
  }

  async function complete(interaction: AutocompleteInteraction, newer: number): Promise<void> {
    try {
      await ready(interaction);
      await interaction.respond(newer > KEYS ? [] : choices(interaction));
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

  async function run(interaction: Interaction, newer: number): Promise<void> {
    const begun = performance.now();
    if (interaction.isAutocomplete()) await complete(interaction, newer);
    else
      try {
        await answer(interaction);
      } catch (thrown) {
        await answerFailure(thrown, interaction, watch);
      }
    watch.meter.answered(kindOf(interaction), performance.now() - begun);
  }

  const isToBeTold = createNotices(now, NOTICE_GAP);
  async function drop(interaction: Interaction, why: Dropped): Promise<void> {
    watch.meter.dropped(why);
    if (why === 'late' || interaction.isAutocomplete() || !isToBeTold(interaction.user.id)) return;
    await answerFailure(new LocalizedError(({ troubles }) => troubles.tooMuch), interaction, watch);
  }

  const ageOf = createAges(now);
  return (interaction) =>
    turns.take({
      member: interaction.user.id,
      limits: interactionLimits(interaction.user.id),
      age: ageOf(interaction.id),
      run: (newer) => run(interaction, newer),
      dropped: (why) => drop(interaction, why),
    });
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
