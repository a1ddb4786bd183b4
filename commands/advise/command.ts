import {
  type APIApplicationCommandIntegerOption,
  type ApplicationCommandOptionChoiceData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { inAskedOrder } from '../../src/advise/advice.ts';
import { answersOf, guideOfCode, replayNote } from '../../src/advise/code.ts';
import { guidesFor, selectGuide } from '../../src/advise/labels.ts';
import {
  installContexts,
  knownIn,
  type Library,
  localizedDescription,
  type SlashCommand,
} from '../../src/discord/command.ts';
import { createDeferredAttachments, type Pictures } from '../../src/discord/deferredAttachments.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { privately } from '../../src/discord/send.ts';
import type { IsPrivateAt } from '../../src/discord/serverRules.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import { LocalizedError, translator } from '../../src/locales/translator.ts';
import { type Advising, type AspectView, clickAdvice, showAdvice, submitAdvice } from './click.ts';
import { adviseForm } from './form.ts';
import { guidesView } from './guidesView.ts';
import { ADVISE, formId, startId } from './ids.ts';
import { adviseView, type Walk } from './walkView.ts';

/** What /advise lets people do that is another feature's. */
export interface AdviseParts {
  readonly aspectView: AspectView;
  readonly isPrivateAt: IsPrivateAt;
  /** The option that makes it a vote; its name is the action of the clicks on votes too. */
  readonly voteOption: APIApplicationCommandIntegerOption;
  /** Runs votes, where they can be kept. */
  readonly vote?: Vote | undefined;
  readonly pictures?: Pictures | undefined;
}

interface Vote {
  readonly begin: (command: ChatInputCommandInteraction, guide: Guide, minutes: number) => Promise<void>;
  readonly click: NonNullable<SlashCommand['click']>;
  readonly resume: NonNullable<SlashCommand['resume']>;
}

/** The action of the button that shows an outcome to the channel. */
const SHARE = 'share';

const dataWith = (voteOption: APIApplicationCommandIntegerOption) =>
  ({
    name: ADVISE,
    type: ApplicationCommandType.ChatInput,
    ...localizedDescription(({ commands }) => commands.advise.about),
    options: [
      {
        name: 'guide',
        type: ApplicationCommandOptionType.String,
        ...localizedDescription(({ commands }) => commands.advise.guide),
        autocomplete: true,
      },
      {
        name: 'express',
        type: ApplicationCommandOptionType.Boolean,
        ...localizedDescription(({ commands }) => commands.advise.express),
      },
      {
        name: 'code',
        type: ApplicationCommandOptionType.String,
        ...localizedDescription(({ commands }) => commands.advise.code),
        max_length: 100,
      },
      voteOption,
    ],
    ...installContexts,
  }) satisfies SlashCommand['data'];

/** `/advise`: a guide, question by question. The answers so far are in each button, so nothing need be kept. */
export function advise(library: Library, parts: AdviseParts): SlashCommand {
  const { aspectView, voteOption, vote } = parts;
  const deferred = createDeferredAttachments(parts.pictures);
  const packIn = (server: string | null) => knownIn(library, server).pack;
  const advising = (server: string | null): Advising => ({ pack: packIn(server), deferred, aspectView });
  return {
    data: dataWith(voteOption),
    ...(vote ? { resume: vote.resume } : {}),
    run: (interaction) => begin(interaction, advising(interaction.guildId), parts),
    complete: ({ options, guildId }) => complete(options.getFocused(), packIn(guildId)),
    click: async (click, id) => {
      if (vote && id.action === voteOption.name) return vote.click(click, id);
      if (id.action === SHARE) mayBeSeen(click, parts);
      return clickAdvice(click, id, advising(click.guildId));
    },
    submit: (submitted, id) => submitAdvice(submitted, id, advising(submitted.guildId)),
  };
}

async function begin(
  interaction: ChatInputCommandInteraction,
  { pack, deferred }: Advising,
  parts: AdviseParts,
): Promise<void> {
  const { options } = interaction;
  const { vote, voteOption } = parts;
  const t = translator(interaction.locale, pack.language);
  const [named, code] = [options.getString('guide') ?? '', options.getString('code')?.trim()];
  if (code) {
    const answer = (view: MessageView) => interaction.reply(privately(view));
    const walk = replay({ pack, t }, named, code);
    return showAdvice({ deferred, walk, interaction, of: interaction.id, answer });
  }
  const minutes = options.getInteger(voteOption.name);
  if (vote && minutes !== null) {
    mayBeSeen(interaction, parts);
    return vote.begin(interaction, selectGuide(pack, named), minutes);
  }
  const isExpress = options.getBoolean('express') ?? false;
  if (named === '' && pack.guides.size > 1)
    return void (await interaction.reply(privately(guidesView({ pack, t }, isExpress ? formId : startId))));
  const guide = selectGuide(pack, named);
  const form = isExpress ? adviseForm(guide, t) : undefined;
  if (form) await interaction.showModal(form);
  else await interaction.reply(privately(adviseView({ guide, answers: new Map<string, string>(), pack, t })));
}

/** @throws LocalizedError where only whoever asked may see an answer. */
function mayBeSeen(place: Parameters<IsPrivateAt>[0], { isPrivateAt }: AdviseParts): void {
  if (isPrivateAt(place)) throw new LocalizedError(({ troubles }) => troubles.noSharing);
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
