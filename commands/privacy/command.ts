import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BaseInteraction,
  ComponentType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import {
  installContexts,
  knownIn,
  type Library,
  localizedDescription,
  type SlashCommand,
} from '../../src/discord/command.ts';
import { encodeCustomId } from '../../src/discord/customId.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import { noticeView } from '../../src/discord/message.ts';
import { privately } from '../../src/discord/send.ts';
import { forgetEditor, forgetQuestion, namesOf } from '../../src/learning/retention.ts';
import type { Learning } from '../../src/learning/servers.ts';
import type { Translations } from '../../src/locales/en.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { StoreError } from '../../src/store/store.ts';
import { FORGET, PRIVACY, privacyView, REMOVE } from './privacyView.ts';

const data = {
  name: PRIVACY,
  type: ApplicationCommandType.ChatInput,
  ...localizedDescription(({ commands }) => commands.privacy.about),
  ...installContexts,
} satisfies SlashCommand['data'];

/** `/privacy`: what is kept where it is asked, and what anybody can do about it. Without a store nothing is kept. */
export const privacy = (library: Library, learning?: Learning, operator = ''): SlashCommand => ({
  data,
  isEverywhere: true,
  run: async (interaction) => {
    const server = learning ? serverOf(interaction) : undefined;
    const t = translationsFor(interaction.locale);
    const settings = server === undefined ? undefined : learning?.servers.known(server).settings;
    const hasEdited =
      learning !== undefined &&
      server !== undefined &&
      (await isNamed(learning, server, interaction.user.id));
    await interaction.reply(privately(privacyView({ settings, hasEdited, operator, t })));
  },
  click: async (click, { action }) => {
    const t = translationsFor(click.locale);
    if (action === REMOVE) await click.showModal(removeForm(t));
    else if (action === FORGET && learning) await forget(click, learning, t);
    else throw new LocalizedError(OLD_BUTTON);
  },
  submit: async (submitted, { action }) => {
    if (action !== REMOVE || !learning) throw new LocalizedError(OLD_BUTTON);
    await remove(submitted, { library, learning, t: translationsFor(submitted.locale) });
  },
});

/** The server that keeps something of what is asked here: none in direct messages, nor where the bot is no part of it. */
function serverOf({ guildId, authorizingIntegrationOwners: owners }: BaseInteraction): string | undefined {
  return guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId
    ? guildId
    : undefined;
}

/** Milliseconds that an answer waits for the store: without it, the button is missing. */
const PATIENCE = 1_000;

/** Whether something that was published here names a person. */
async function isNamed({ store }: Learning, server: string, person: string): Promise<boolean> {
  const named = namesOf(store, server, person).then(
    ({ revisions }) => revisions > 0,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false);
  });
  return Promise.race([named, late]).finally(() => clearTimeout(timer));
}

const QUESTION = 'question';

const removeForm = ({ privacy: t }: Translations) => ({
  custom_id: encodeCustomId(PRIVACY, REMOVE),
  title: t.removeTitle,
  components: [
    {
      type: ComponentType.Label as const,
      label: t.question,
      description: t.questionHint,
      component: {
        type: ComponentType.TextInput as const,
        custom_id: QUESTION,
        style: TextInputStyle.Paragraph,
        max_length: 2_000,
        required: true,
      },
    },
  ],
});

interface Around {
  readonly library: Library;
  readonly learning: Learning;
  readonly t: Translations;
}

async function remove(submitted: ModalSubmitInteraction, { library, learning, t }: Around): Promise<void> {
  const server = serverOf(submitted);
  const text = submitted.fields.getTextInputValue(QUESTION);
  const language = languageIn(library, server ?? null);
  // What was asked a moment ago may not be written yet.
  await learning.gaps.flush();
  const count =
    server === undefined ? 0 : await stored(() => forgetQuestion(learning.store, server, { text, language }));
  await submitted.reply(privately(noticeView(count === 0 ? t.privacy.notKept : t.privacy.removed(count))));
}

/** The language by whose words questions are kept; a pack that cannot be read keeps none of them from being deleted. */
function languageIn(library: Library, server: string | null): string {
  try {
    return knownIn(library, server).pack.language;
  } catch {
    return library.current.pack.language;
  }
}

async function forget(
  click: MessageComponentInteraction,
  { store }: Learning,
  t: Translations,
): Promise<void> {
  const server = serverOf(click);
  if (server === undefined) throw new LocalizedError(OLD_BUTTON);
  const count = await stored(() => forgetEditor(store, server, click.user.id));
  const { drafts } = await stored(() => namesOf(store, server, click.user.id));
  await click.reply(privately(noticeView(t.privacy.forgotten(count) + t.privacy.draftsNamed(drafts))));
}

async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof StoreError)
      throw new LocalizedError(({ privacy: t }) => t.storeAway, { cause: thrown });
    throw thrown;
  }
}
