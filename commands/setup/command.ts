import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BaseInteraction,
  ChannelType,
  InteractionContextType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Forums } from '../../src/discord/chatMessages.ts';
import { type Library, localizedDescription, type SlashCommand } from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import { instead, privately } from '../../src/discord/send.ts';
import type { Learning, ServerSettings } from '../../src/learning/servers.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { StoreError } from '../../src/store/store.ts';
import { changeOf } from './changes.ts';
import { FORMS, type FormName, type OfferedPack, SETUP, setupForm } from './forms.ts';
import { type SetUp, setupView } from './views.ts';

/** What servers can choose from, and what holds where they have chosen nothing. */
export interface Choices {
  readonly packs: () => Promise<readonly OfferedPack[]>;
  /** Forums whose posts get hints where a server has chosen none. */
  readonly forums: Forums;
}

const data = {
  name: SETUP,
  type: ApplicationCommandType.ChatInput,
  ...localizedDescription(({ commands }) => commands.setup.about),
  default_member_permissions: `${PermissionFlagsBits.ManageGuild}`,
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
} satisfies SlashCommand['data'];

/** `/setup`: what holds in a server, for those who manage it, and forms to change it. Without a store it is only registered. */
export function setup(library: Library, learning?: Learning, choices?: Choices): SlashCommand {
  return learning && choices ? withStore(library, learning, choices) : { data, run: async () => old() };
}

function withStore(library: Library, { servers, renew }: Learning, choices: Choices): SlashCommand {
  const shown = (interaction: BaseInteraction): SetUp => ({
    settings: servers.known(serverOf(interaction)).settings,
    standard: library.current.pack.name,
    forums: usualForums(interaction, choices.forums),
    isStored: servers.isRead(),
    t: translationsFor(interaction.locale),
  });

  async function open(click: MessageComponentInteraction, name: FormName): Promise<void> {
    const { settings, standard, t } = shown(click);
    const packs = name === 'main' ? await choices.packs() : [];
    await click.showModal(setupForm(name, { settings, standard, packs, forums: forumsNow(click), t }));
  }

  /** The forums that get hints today, by their ids. */
  function forumsNow(interaction: BaseInteraction): readonly string[] {
    const { settings } = shown(interaction);
    return (
      settings.forums ??
      forumsIn(interaction).filter((id) => choices.forums === 'all' || choices.forums.has(id))
    );
  }

  async function save(submitted: ModalSubmitInteraction, name: FormName): Promise<void> {
    const server = serverOf(submitted);
    const before = shown(submitted).settings;
    const step = changeOf(name, submitted, forumsNow(submitted));
    // Another pack may take longer to build than Discord waits.
    await submitted.deferUpdate();
    const { settings } = await changed(() => servers.change(server, step));
    const why = settings.pack === before.pack ? undefined : await renew(server);
    const fault = why === undefined ? undefined : { why, isAnswered: isAnswered(library, server) };
    await submitted.editReply(instead(setupView(shown(submitted), { before, fault })));
  }

  return {
    data,
    run: async (interaction) => void (await interaction.reply(privately(setupView(shown(interaction))))),
    click: (click, { action, parts: [name] }) => open(click, action === 'open' ? formNamed(name) : old()),
    submit: (submitted, { action, parts: [name] }: CustomId) =>
      save(submitted, action === 'save' ? formNamed(name) : old()),
  };
}

function old(): never {
  throw new LocalizedError(OLD_BUTTON);
}

const formNamed = (name: string | undefined): FormName => FORMS.find((each) => each === name) ?? old();

/** Discord offers the command in servers only. */
const serverOf = ({ guildId }: BaseInteraction): string => guildId ?? old();

const forumsIn = ({ guild }: BaseInteraction): readonly string[] =>
  guild?.channels.cache.filter(({ type }) => type === ChannelType.GuildForum).map(({ id }) => id) ?? [];

/** Of the forums that whoever runs the bot has named those of this server. */
const usualForums = (interaction: BaseInteraction, forums: Forums): readonly string[] | 'all' =>
  forums === 'all' ? forums : forumsIn(interaction).filter((id) => forums.has(id));

async function changed(change: () => Promise<{ readonly settings: ServerSettings }>) {
  try {
    return await change();
  } catch (thrown) {
    if (thrown instanceof StoreError)
      throw new LocalizedError(({ setup }) => setup.notSaved, { cause: thrown });
    throw thrown;
  }
}

/** Whether a server gets answers at all. */
function isAnswered(library: Library, server: string): boolean {
  try {
    return library.of?.(server) !== undefined;
  } catch {
    return false;
  }
}
