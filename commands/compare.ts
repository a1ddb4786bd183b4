import {
  type ApplicationCommandOptionChoiceData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
} from 'discord.js';
import { completeAspect, selectAspect } from '../src/compare/selectAspect.ts';
import { completeTopic, selectComparison } from '../src/compare/selectComparison.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import type { CustomId } from '../src/discord/customId.ts';
import { escapeText } from '../src/discord/escape.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import type { Library } from '../src/discord/library.ts';
import { OLD_BUTTON } from '../src/discord/oldButton.ts';
import { answerClick, NOBODY, publicly } from '../src/discord/send.ts';
import { aspectView } from '../src/discord/views/aspectView.ts';
import { COMPARE } from '../src/discord/views/compareIds.ts';
import type { Audience, MessageView } from '../src/discord/views/message.ts';
import { overviewView } from '../src/discord/views/overviewView.ts';
import { UserError } from '../src/errors.ts';
import type { Aspect, Comparison, Pack } from '../src/knowledge/pack.ts';

const data = {
  name: COMPARE,
  type: ApplicationCommandType.ChatInput,
  description: 'Compare things side by side',
  options: [
    {
      name: 'topic',
      type: ApplicationCommandOptionType.String,
      description: 'What to compare',
      autocomplete: true,
    },
    {
      name: 'aspect',
      type: ApplicationCommandOptionType.String,
      description: 'One aspect only; all of them in brief if left out',
      autocomplete: true,
    },
  ],
  ...everywhere,
} satisfies SlashCommand['data'];

/** `/compare`: a comparison in brief, or one aspect of it. */
export const compare = (library: Library): SlashCommand => ({
  data,
  run: (interaction) => show(interaction, library.current.pack),
  complete: (interaction) => complete(interaction, library.current.pack),
  click: (click, id) => turn(click, id, library.current.pack),
});

async function show(interaction: ChatInputCommandInteraction, pack: Pack): Promise<void> {
  const comparison = selectComparison(pack, interaction.options.getString('topic') ?? '');
  const words = interaction.options.getString('aspect') ?? '';
  const aspect = words === '' ? undefined : selectAspect(comparison, words);
  const audience = { kind: 'public', asker: interaction.user.id } as const;
  await interaction.reply(publicly(viewOf(comparison, aspect, audience)));
}

/** Topics, or the aspects of the topic that is there already. */
function complete(
  { options }: AutocompleteInteraction,
  pack: Pack,
): readonly ApplicationCommandOptionChoiceData[] {
  const { name, value } = options.getFocused(true);
  if (name === 'topic') return completeTopic(pack, value);
  return completeAspect(selectComparison(pack, options.getString('topic') ?? ''), value);
}

/** Turns the comparison to an aspect or back to the overview, for whoever asked; for others in a private reply. */
async function turn(
  click: MessageComponentInteraction,
  { action, parts }: CustomId,
  pack: Pack,
): Promise<void> {
  const [id = '', asker = NOBODY] = parts;
  if (action !== 'aspect' && action !== 'overview') throw new UserError(OLD_BUTTON);
  const comparison = pack.comparisons.get(id);
  if (!comparison)
    throw new UserError('I no longer have this comparison. Type /compare to see which there are.');
  const aspect = click.isStringSelectMenu() ? aspectOf(comparison, click.values[0]) : undefined;
  await answerClick(click, asker, (audience) => viewOf(comparison, aspect, audience));
}

/** The aspect that a select named. */
function aspectOf(comparison: Comparison, wanted: string | undefined): Aspect {
  const aspect = comparison.aspects.find(({ id }) => id === wanted);
  if (aspect) return aspect;
  throw new UserError(
    `The comparison “${escapeText(comparison.title)}” no longer has this aspect. Type /compare to see those there are.`,
  );
}

const viewOf = (comparison: Comparison, aspect: Aspect | undefined, audience: Audience): MessageView =>
  aspect ? aspectView(comparison, aspect, audience) : overviewView(comparison, audience);
