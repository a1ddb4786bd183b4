import { ApplicationCommandType } from 'discord.js';
import { packageVersion } from '../src/base/package.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { described } from '../src/discord/described.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { inviteUrl } from '../src/discord/invite.ts';
import type { Library } from '../src/discord/library.ts';
import { privately } from '../src/discord/send.ts';
import { aboutView } from '../src/discord/views/aboutView.ts';
import { translationsFor } from '../src/locales/translator.ts';

/** `/about`: what the bot knows and which version answers, for the person only who asks. */
export const about = (library: Library): SlashCommand => ({
  data: {
    name: 'about',
    type: ApplicationCommandType.ChatInput,
    ...described(({ commands }) => commands.about.about),
    ...everywhere,
  },
  run: async (interaction) => {
    const { pack } = library.current;
    const invite = inviteUrl(interaction.applicationId);
    const t = translationsFor(interaction.locale);
    await interaction.reply(privately(aboutView({ pack, version: packageVersion, invite, t })));
  },
});
