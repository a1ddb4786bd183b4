import { ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { inviteUrl } from '../src/discord/invite.ts';
import type { Library } from '../src/discord/library.ts';
import { privately } from '../src/discord/send.ts';
import { aboutView } from '../src/discord/views/aboutView.ts';
import { packageVersion } from '../src/packageVersion.ts';

/** `/about`: what the bot knows and which version answers, for the person only who asks. */
export const about = (library: Library): SlashCommand => ({
  data: {
    name: 'about',
    type: ApplicationCommandType.ChatInput,
    description: 'What this bot knows, its sources and its version',
    ...everywhere,
  },
  run: async (interaction) => {
    const { pack } = library.current;
    const invite = inviteUrl(interaction.applicationId);
    await interaction.reply(privately(aboutView({ pack, version: packageVersion, invite })));
  },
});
