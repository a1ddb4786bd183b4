import {
  type ApplicationCommandOptionChoiceData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type MessageComponentInteraction,
} from 'discord.js';
import type { Answers } from '../src/advise/answers.ts';
import { answersOf } from '../src/advise/code.ts';
import { guidesFor, selectGuide } from '../src/advise/selectGuide.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import type { CustomId } from '../src/discord/customId.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import type { Library } from '../src/discord/library.ts';
import { DISCORD_LIMITS } from '../src/discord/limits.ts';
import { OLD_BUTTON } from '../src/discord/oldButton.ts';
import { answerClick, NOBODY, privately, publicly } from '../src/discord/send.ts';
import { ADVISE } from '../src/discord/views/adviseIds.ts';
import { adviseView } from '../src/discord/views/adviseView.ts';
import { outcomeView } from '../src/discord/views/outcomeView.ts';
import { startOverView } from '../src/discord/views/startOverView.ts';
import { UserError } from '../src/errors.ts';
import type { Guide, Pack } from '../src/knowledge/pack.ts';

const data = {
  name: ADVISE,
  type: ApplicationCommandType.ChatInput,
  description: 'Find out what fits, step by step; only you see it',
  options: [
    {
      name: 'guide',
      type: ApplicationCommandOptionType.String,
      description: 'What the advice is about',
      autocomplete: true,
    },
  ],
  ...everywhere,
} satisfies SlashCommand['data'];

/** `/advise`: a guide, question by question. The answers so far are in each button, so nothing need be kept. */
export const advise = (library: Library): SlashCommand => ({
  data,
  run: async (interaction) => {
    const { pack } = library.current;
    const guide = selectGuide(pack, interaction.options.getString('guide') ?? '');
    await interaction.reply(privately(adviseView(guide, NO_ANSWERS, pack)));
  },
  complete: ({ options }) => complete(options.getFocused(), library.current.pack),
  click: (click, id) => step(click, id, library.current.pack),
});

const NO_ANSWERS: Answers = new Map();

const complete = (typed: string, pack: Pack): readonly ApplicationCommandOptionChoiceData[] =>
  guidesFor(pack, typed)
    .slice(0, DISCORD_LIMITS.CHOICES)
    .map(({ id, title }) => ({ name: title, value: id }));

async function step(
  click: MessageComponentInteraction,
  { action, parts }: CustomId,
  pack: Pack,
): Promise<void> {
  const guide = pack.guides.get(parts[0] ?? '');
  if (!guide) throw new UserError('I no longer have this guide. Type /advise to see which there are.');
  const answers = action === 'start' ? NO_ANSWERS : answersIn(guide, codeOf(click, parts[1]));
  if (!answers) await answerClick(click, NOBODY, () => startOverView(guide));
  else if (action === 'share') await share(click, { guide, answers, pack });
  else if (['start', 'go', 'choose'].includes(action))
    await answerClick(click, NOBODY, () => adviseView(guide, answers, pack));
  else throw new UserError(OLD_BUTTON);
}

/** A button carries the code of the answers in its id, a select in the value that was chosen. */
const codeOf = (click: MessageComponentInteraction, code = ''): string =>
  click.isStringSelectMenu() ? (click.values[0] ?? '') : code;

/** The answers, unless some of them were given to another version of the guide. */
function answersIn(guide: Guide, code: string): Answers | undefined {
  try {
    const { answers, lost } = answersOf(guide, code);
    return lost === 0 ? answers : undefined;
  } catch (thrown) {
    if (thrown instanceof UserError) return undefined;
    throw thrown;
  }
}

interface Shared {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly pack: Pack;
}

/** Puts the outcome into the channel, under the name of whoever shares it. */
async function share(click: MessageComponentInteraction, shared: Shared): Promise<void> {
  const sharedBy = (click.inCachedGuild() ? click.member.displayName : null) ?? click.user.displayName;
  const audience = { kind: 'public', asker: click.user.id } as const;
  await click.reply(publicly(outcomeView({ ...shared, audience, sharedBy })));
}
