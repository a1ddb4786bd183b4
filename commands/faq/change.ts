import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import {
  knownIn,
  type Library,
  localizedDescription,
  type MessageMenuCommand,
} from '../../src/discord/command.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { clip } from '../../src/discord/text.ts';
import { plainWords } from '../../src/knowledge/names.ts';
import type { Entry, Pack } from '../../src/knowledge/pack.ts';
import { CONTENT_LIMITS } from '../../src/knowledge/schema/fields.ts';
import { findAnswer, formOf } from '../../src/learning/answerFile.ts';
import { retireFiles } from '../../src/learning/retire.ts';
import { begunNow, openWorkspace, seenHash } from '../../src/learning/workspace.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { type Desk, type FaqPart, serverOf } from './desk.ts';
import { newDraft, showDraft } from './drafting.ts';
import { answerForm, EMPTY } from './form.ts';
import { addFormId, editFormId, MANAGE_SERVER } from './ids.ts';
import { sourcesFor } from './write.ts';

/** The option that names an answer. */
export const answerOption = (isRequired: boolean, words: 'answer' | 'one' = 'answer') => ({
  name: 'answer',
  type: ApplicationCommandOptionType.String as const,
  ...localizedDescription(({ faq }) => faq.commands[words]),
  required: isRequired,
  autocomplete: true,
});

/** Answers for what is typed, and guides, which are looked for here too. */
export function completeAnswer({ options, guildId }: AutocompleteInteraction, { library }: Desk) {
  const { pack, engine } = knownIn(library, guildId);
  const typed = options.getFocused();
  const entries = typed.trim() === '' ? pack.popular : engine.complete(typed, DISCORD_LIMITS.CHOICES);
  const guides =
    typed.trim() === ''
      ? []
      : [...pack.guides.values()].filter(({ title }) =>
          title.toLowerCase().includes(typed.trim().toLowerCase()),
        );
  const choices = [
    ...entries.map(({ id, question }) => ({ value: id, name: question })),
    ...guides.map(({ id, title }) => ({ value: `${GUIDE}${id}`, name: title })),
  ];
  return choices
    .slice(0, DISCORD_LIMITS.CHOICES)
    .map(({ value, name }) => ({ value, name: clip(name, DISCORD_LIMITS.CHOICE_NAME) }));
}

/** No entry's id holds a colon. */
const GUIDE = 'guide:';

/**
 * The entry that an option names, which has a file of its own.
 * @throws LocalizedError for what is edited elsewhere: where. And where nothing fits.
 */
export function chosenAnswer(
  { options }: ChatInputCommandInteraction,
  {
    pack,
    complete,
  }: { readonly pack: Pack; readonly complete: (typed: string) => readonly { readonly id: string }[] },
): Entry {
  const typed = options.getString('answer', true);
  const guide = typed.startsWith(GUIDE) ? pack.guides.get(typed.slice(GUIDE.length)) : undefined;
  if (guide) throw new LocalizedError(({ faq }) => faq.guide(guide.title, `guides/${guide.id}.yaml`));
  const entry = pack.entries.get(typed) ?? pack.entries.get(complete(typed)[0]?.id ?? '');
  if (!entry) throw new LocalizedError(({ faq }) => faq.noAnswer(plainWords(typed)));
  if (!entry.aspectOf) return entry;
  const { comparison } = entry.aspectOf;
  const title = pack.comparisons.get(comparison)?.title ?? comparison;
  throw new LocalizedError(({ faq }) => faq.aspect(title, `comparisons/${comparison}.yaml`));
}

const answerIn = (command: ChatInputCommandInteraction, { library }: Desk): Entry => {
  const { pack, engine } = knownIn(library, command.guildId);
  return chosenAnswer(command, { pack, complete: (typed) => engine.complete(typed, 1) });
};

/** `/faq edit`: the form of an answer as it is now. */
export const edit: FaqPart = {
  data: {
    name: 'edit',
    type: ApplicationCommandOptionType.Subcommand,
    ...localizedDescription(({ faq }) => faq.commands.edit),
    options: [answerOption(true)],
  },
  complete: completeAnswer,
  run: async (command, desk) => {
    const { id } = answerIn(command, desk);
    const workspace = await openWorkspace(desk.learning, serverOf(command));
    const found = findAnswer(workspace.files, id);
    if (!found) throw new LocalizedError(({ troubles }) => troubles.answerGone);
    const form = formOf(found.entry);
    if (form.answer.length > DISCORD_LIMITS.TEXT_INPUT)
      throw new LocalizedError(({ faq }) => faq.tooLong(form.answer.length));
    const { pack } = knownIn(desk.library, command.guildId);
    const began = seenHash(workspace, found.file.path) ?? '';
    const t = translationsFor(command.locale);
    await command.showModal(
      answerForm({ id: editFormId(id, began), t, form, sources: sourcesFor(pack, form) }),
    );
  },
};

/** `/faq retire`: a draft that takes an answer away, and its name out of the others. */
export const retire: FaqPart = {
  data: {
    name: 'retire',
    type: ApplicationCommandOptionType.Subcommand,
    ...localizedDescription(({ faq }) => faq.commands.retire),
    options: [answerOption(true)],
  },
  complete: completeAnswer,
  run: async (command, desk) => {
    const { id } = answerIn(command, desk);
    await command.deferReply({ flags: MessageFlags.Ephemeral });
    const workspace = await openWorkspace(desk.learning, serverOf(command));
    const files = begunNow(retireFiles(id, workspace.files), workspace);
    if (files.length === 0) throw new LocalizedError(({ troubles }) => troubles.answerGone);
    const draft = newDraft(command, desk, { note: 'retire', files });
    await desk.learning.edits.keep(draft);
    await showDraft(command, draft, desk, { workspace });
  },
};

/** "Save as answer" in the menu of a message: the form with its text. Nothing is kept before it is sent, and never whose it was. */
export const saveAsAnswer = (library: Library): MessageMenuCommand => ({
  data: {
    name: 'Save as answer',
    type: ApplicationCommandType.Message,
    default_member_permissions: MANAGE_SERVER,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  run: async (interaction) => {
    const answer = interaction.targetMessage.content.trim();
    if (answer === '') throw new LocalizedError(({ faq }) => faq.noText);
    const form = { ...EMPTY, answer, question: await questionBefore(interaction) };
    const { pack } = knownIn(library, interaction.guildId);
    const t = translationsFor(interaction.locale);
    await interaction.showModal(answerForm({ id: addFormId, t, form, sources: sourcesFor(pack, form) }));
  },
});

/** What the message replies to, where it is short enough to be a question; '' where it is not, or cannot be seen. */
async function questionBefore({ targetMessage }: MessageContextMenuCommandInteraction): Promise<string> {
  if (!targetMessage.reference) return '';
  const asked = await targetMessage.fetchReference().catch((thrown: unknown) => {
    if (thrown instanceof DiscordAPIError) return undefined;
    throw thrown;
  });
  const words =
    asked?.content
      .replace(/<[@#][^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  return words.length <= CONTENT_LIMITS.QUESTION ? words : '';
}
