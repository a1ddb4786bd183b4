import { ApplicationCommandType } from 'discord.js';
import { packageVersion } from '../../src/base/package.ts';
import {
  installContexts,
  type Library,
  localizedDescription,
  type SlashCommand,
} from '../../src/discord/command.ts';
import { inviteUrl } from '../../src/discord/connection/permissions.ts';
import { privately } from '../../src/discord/send.ts';
import { translationsFor } from '../../src/locales/translator.ts';
import { aboutView } from './aboutView.ts';

/** `/about`: what the bot knows and which version answers, for the person only who asks. */
export const about = (library: Library): SlashCommand => ({
  data: {
    name: 'about',
    type: ApplicationCommandType.ChatInput,
    ...localizedDescription(({ commands }) => commands.about.about),
    ...installContexts,
  },
  run: async (interaction) => {
    const { pack } = library.current;
    const invite = inviteUrl(interaction.applicationId);
    const t = translationsFor(interaction.locale);
    await interaction.reply(privately(aboutView({ pack, version: packageVersion, invite, t })));
  },
});
