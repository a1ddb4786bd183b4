import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/**
 * Objects kept of each kind. Commands and clicks bring what they need with them, so nearly nothing is kept; of each
 * channel's messages two: the one that speaks to the bot and the one that it replies to.
 */
const KEPT = {
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 50,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 2,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: 50,
  VoiceStateManager: 0,
} as const;

/**
 * A client that is not connected yet. It asks for no privileged intent: Discord shows it the text of direct messages
 * and of messages that name it, and no other.
 * @param api another API host, such as `http://127.0.0.1:8140/api`; Discord's own by default.
 */
export function createClient(api?: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes before its channel is known.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits(KEPT),
    // Views are in the API's own form already.
    jsonTransformer: (json: unknown) => json,
    ...(api === undefined ? {} : { rest: { api } }),
  });
}
