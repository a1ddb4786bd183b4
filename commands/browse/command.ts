import { ApplicationCommandType, type MessageComponentInteraction } from 'discord.js';
import {
  installContexts,
  knownIn,
  type Library,
  localizedDescription,
  type SlashCommand,
} from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import { type Audience, type MessageView, privateTo } from '../../src/discord/message.ts';
import { answerClick, NOBODY, privately } from '../../src/discord/send.ts';
import { type Entry, kindsIn, type Pack } from '../../src/knowledge/pack.ts';
import {
  LocalizedError,
  type Translator,
  translationsFor,
  translator,
} from '../../src/locales/translator.ts';
import { BROWSE, kindsView, topicsId, topicsView } from './views.ts';

/** `/browse`: every topic by its kind, a page at a time, for the person only who looks. */
export const browse = (library: Library, answerView: AnswerView): SlashCommand => ({
  data: {
    name: BROWSE,
    type: ApplicationCommandType.ChatInput,
    ...localizedDescription(({ commands }) => commands.browse.about),
    ...installContexts,
  },
  run: async (interaction) => {
    const { pack } = knownIn(library, interaction.guildId);
    await interaction.reply(privately(kindsView(pack, translationsFor(interaction.locale))));
  },
  click: (click, id) => {
    const { pack } = knownIn(library, click.guildId);
    const t = translator(click.locale, pack.language);
    return answerClick(click, { asker: NOBODY, t }, () => viewFor(click, id, { pack, t, answerView }));
  },
});

/** Shows an entry, with the custom id of “Back”: another feature's view. */
export type AnswerView = (shown: {
  readonly entries: readonly Entry[];
  readonly pack: Pack;
  readonly audience: Audience;
  readonly back: string;
}) => MessageView;

interface Around {
  readonly answerView: AnswerView;
  readonly pack: Pack;
  readonly t: Translator;
}

function viewFor(
  click: MessageComponentInteraction,
  { action, parts }: CustomId,
  { pack, t, answerView }: Around,
): MessageView {
  if (action === 'kinds') return kindsView(pack, t);
  const [wanted, at] = parts;
  const found = kindsIn(pack).find(({ kind }) => kind === wanted);
  if (action !== 'topics' && action !== 'read') throw new LocalizedError(OLD_BUTTON);
  // After a reload a kind may have no entries any more.
  if (!found) return kindsView(pack, t);
  const page = Number.parseInt(at ?? '', 10) || 0;
  const entry = click.isStringSelectMenu() ? pack.entries.get(click.values[0] ?? '') : undefined;
  if (!entry) return topicsView({ pack, kind: found.kind, page, t });
  return answerView({ entries: [entry], pack, audience: privateTo(t), back: topicsId(found.kind, page) });
}
