import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** For a command that works in every server that has the bot and in direct messages with it. */
export const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
