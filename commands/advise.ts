import {
  type ApplicationCommandOptionChoiceData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { inAskedOrder } from '../src/advise/advice.ts';
import { answersOf, guideOfCode, replayNote } from '../src/advise/code.ts';
import { guidesFor, selectGuide } from '../src/advise/selectGuide.ts';
import { type Advising, clickAdvice } from '../src/discord/clickAdvice.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { described } from '../src/discord/described.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { createLatePictures, type Pictures } from '../src/discord/latePictures.ts';
import type { Library } from '../src/discord/library.ts';
import { DISCORD_LIMITS } from '../src/discord/limits.ts';
import { privately } from '../src/discord/send.ts';
import { showAdvice } from '../src/discord/showAdvice.ts';
import { submitAdvice } from '../src/discord/submitAdvice.ts';
import type { Together } from '../src/discord/together/openTogether.ts';
import { togetherOption } from '../src/discord/together/togetherOption.ts';
import { adviseForm } from '../src/discord/views/adviseForm.ts';
import { ADVISE, formId, startId } from '../src/discord/views/adviseIds.ts';
import { adviseView, type Walk } from '../src/discord/views/adviseView.ts';
import { guidesView } from '../src/discord/views/guidesView.ts';
import type { MessageView } from '../src/discord/views/message.ts';
import { TOGETHER } from '../src/discord/views/togetherIds.ts';
import type { Pack } from '../src/knowledge/pack.ts';
import { translator } from '../src/locales/translator.ts';

const data = {
  name: ADVISE,
  type: ApplicationCommandType.ChatInput,
  ...described(({ commands }) => commands.advise.about),
  options: [
    {
      name: 'guide',
      type: ApplicationCommandOptionType.String,
      ...described(({ commands }) => commands.advise.guide),
      autocomplete: true,
    },
    {
      name: 'express',
      type: ApplicationCommandOptionType.Boolean,
      ...described(({ commands }) => commands.advise.express),
    },
    {
      name: 'code',
      type: ApplicationCommandOptionType.String,
      ...described(({ commands }) => commands.advise.code),
      max_length: 100,
    },
    togetherOption,
  ],
  ...everywhere,
} satisfies SlashCommand['data'];

/** `/advise`: a guide, question by question. The answers so far are in each button, so nothing need be kept. */
export function advise(library: Library, together?: Together, pictures?: Pictures): SlashCommand {
  const late = createLatePictures(pictures);
  const advising = (): Advising => ({ pack: library.current.pack, late });
  return {
    data,
    ...(together ? { resume: together.resume } : {}),
    run: (interaction) => begin(interaction, advising(), together),
    complete: ({ options }) => complete(options.getFocused(), library.current.pack),
    click: (click, id) =>
      together && id.action === TOGETHER ? together.click(click, id) : clickAdvice(click, id, advising()),
    submit: (submitted, id) => submitAdvice(submitted, id, advising()),
  };
}

async function begin(
  interaction: ChatInputCommandInteraction,
  { pack, late }: Advising,
  together: Together | undefined,
): Promise<void> {
  const { options } = interaction;
  const t = translator(interaction.locale, pack.language);
  const [named, code] = [options.getString('guide') ?? '', options.getString('code')?.trim()];
  if (code) {
    const answer = (view: MessageView) => interaction.reply(privately(view));
    const walk = replay({ pack, t }, named, code);
    return showAdvice({ late, walk, interaction, of: interaction.id, answer });
  }
  const minutes = options.getInteger(TOGETHER);
  if (together && minutes !== null) return together.begin(interaction, selectGuide(pack, named), minutes);
  const isExpress = options.getBoolean('express') ?? false;
  if (named === '' && pack.guides.size > 1)
    return void (await interaction.reply(privately(guidesView({ pack, t }, isExpress ? formId : startId))));
  const guide = selectGuide(pack, named);
  const form = isExpress ? adviseForm(guide, t) : undefined;
  if (form) await interaction.showModal(form);
  else await interaction.reply(privately(adviseView({ guide, answers: new Map<string, string>(), pack, t })));
}

/** Where the answers of a code lead today, and what has changed since it was made. */
function replay({ pack, t }: Pick<Walk, 'pack' | 't'>, named: string, code: string): Walk {
  const guide = named === '' ? guideOfCode(pack.guides.values(), code) : selectGuide(pack, named);
  // A code has no order of its own; with one, "Back" goes back as if the questions had just been asked.
  const answers = inAskedOrder(guide, answersOf(guide, code).answers);
  return { guide, answers, pack, t, note: replayNote(guide, code, t) };
}

const complete = (typed: string, pack: Pack): readonly ApplicationCommandOptionChoiceData[] =>
  guidesFor(pack, typed)
    .slice(0, DISCORD_LIMITS.CHOICES)
    .map(({ id, title }) => ({ name: title, value: id }));
