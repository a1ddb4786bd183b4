/** What decides whether a message is for the bot: a part of discord.js's Message. */
export interface Heard {
  readonly content: string;
  readonly author: { readonly bot: boolean };
  readonly webhookId: string | null;
  /** Written by Discord itself: a join, a boost, a pin. */
  readonly system: boolean;
  /** Null in a direct message. */
  readonly guildId: string | null;
  /** Whom the message notifies by name, the author of the message that it replies to included; nobody in code. */
  readonly mentions: { readonly users: { readonly has: (id: string) => boolean } };
}

export interface Addressed {
  /** How the bot was spoken to. */
  readonly by: 'direct' | 'mention' | 'reply';
  /** What was said, without the bot's name; blank where nothing else was. */
  readonly words: string;
}

/**
 * Whether a message speaks to the bot: a direct message, its name, or a reply to it. Never one of another bot or a
 * webhook, nor one that only names everyone or a role.
 */
export function addressed(message: Heard, botId: string): Addressed | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  const words = withoutName(message.content, botId);
  if (message.guildId === null) return { by: 'direct', words };
  if (!message.mentions.users.has(botId)) return undefined;
  return { by: namesOf(botId).some((name) => message.content.includes(name)) ? 'mention' : 'reply', words };
}

/** What a message says beside the bot's name. */
export const withoutName = (content: string, botId: string): string =>
  namesOf(botId)
    .reduce((text, name) => text.replaceAll(name, ' '), content)
    .trim();

const namesOf = (botId: string): readonly string[] => [`<@${botId}>`, `<@!${botId}>`];
