import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/**
 * For a command that works in every server that has the bot, in direct messages with it, and wherever a person goes who
 * added it to themselves: other servers, groups, direct messages with other people.
 */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
