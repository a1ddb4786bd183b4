import { setTimeout as after } from 'node:timers/promises';
import {
  type AnyThreadChannel,
  ChannelType,
  DiscordAPIError,
  type Message,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { UserError } from '../base/errors.ts';
import type { Dropped } from '../base/log.ts';
import type { Translations } from '../locales/en.ts';
import { translationsFor } from '../locales/translator.ts';
import { type Command, isSlash, knownIn, packTranslator } from './command.ts';
import { tellRefusal } from './connection/refusals.ts';
import { codeName, refer, sentenceFor, type Watch } from './failure.ts';
import { completed, noticeView } from './message.ts';
import type { Queue } from './router.ts';
import { inChat } from './send.ts';
import { isHeardUnder, NO_RULES, ruleAt } from './serverRules.ts';
import { chatLimits, createNotices } from './turns.ts';

/** Answers a message that speaks to the bot, and no other; never rejects. */
type Chat = (message: Message) => Promise<void>;

/** Milliseconds between two direct messages to whoever is over their budget: Discord minds a bot that begins many. */
const NOTICE_GAP = 5_000;

/** What all that is heard is answered with. */
export interface Hearing extends Queue {
  readonly commands: readonly Command[];
  readonly watch: Watch;
}

export function createChat({ commands, library, watch, turns, now, rules = NO_RULES }: Hearing): Chat {
  const hearing = commands.flatMap((command) => (isSlash(command) && command.hear ? [command.hear] : []));
  async function answer(message: Message, said: Addressed): Promise<void> {
    const begun = performance.now();
    try {
      if (message.guildId !== null) await library.ready?.(message.guildId);
      for (const hear of hearing) {
        const view = hear(message, said);
        if (!view) continue;
        await message.reply(inChat(await completed(view), message.id));
        watch.meter.answered('chat', performance.now() - begun);
        return;
      }
    } catch (thrown) {
      const told = { ...watch, channel: message.channelId };
      if (tellRefusal(thrown, told)) return;
      if (!(thrown instanceof UserError)) watch.meter.failed(codeName(thrown));
      const notice = noticeView(sentenceFor(thrown, wordsIn(message), watch.log));
      await message.reply(inChat(notice, message.id)).catch((unsent: unknown) => {
        if (!tellRefusal(unsent, told)) refer(unsent, watch.log);
      });
    }
  }

  /** Where what a server knows is not there, the words are in the language of the server. */
  function wordsIn({ guildId, guild }: Message): Translations {
    try {
      return packTranslator(knownIn(library, guildId));
    } catch {
      return translationsFor(guild?.preferredLocale ?? 'en');
    }
  }

  const isToBeTold = createNotices(now, NOTICE_GAP);
  async function drop(message: Message, why: Dropped): Promise<void> {
    const { author, channelId: channel } = message;
    watch.meter.dropped(why);
    if (why === 'late' || !isToBeTold(author.id)) return;
    const { components } = noticeView(wordsIn(message).troubles.tooMuch);
    await author.send({ components, flags: MessageFlags.IsComponentsV2 }).catch((unsent: unknown) => {
      if (!tellRefusal(unsent, { ...watch, channel })) refer(unsent, watch.log);
    });
  }

  return async (message) => {
    const said = addressed(message, message.client.user.id);
    if (!said || !isHeardUnder(ruleAt(rules, message))) return;
    await turns.take({
      member: message.author.id,
      limits: chatLimits(message.author.id, message.channelId),
      run: () => answer(message, said),
      dropped: (why) => drop(message, why),
    });
  };
}

/** The forums whose new posts get hints, by id; `all` stands for every forum that the bot sees. */
export type Forums = ReadonlySet<string> | 'all';

/** Hears of a thread; only a new post of one of the forums may get a hint. Never rejects. */
export type ForumPosts = (thread: AnyThreadChannel, isNew: boolean) => Promise<void>;

/** Milliseconds until the next look for a post's first message, which Discord may take in after its title. */
const LOOKS = [0, 1_000, 3_000];

/** Lets the commands answer the title of a new post, once, in a message that its author can delete. */
/** @param usual the forums of servers that have chosen none. */
export function createForumPosts(
  usual: Forums,
  { commands, library, watch, turns, rules = NO_RULES }: Hearing,
): ForumPosts {
  const hinting = commands.flatMap((command) => (isSlash(command) && command.hint ? [command.hint] : []));
  async function hint(thread: AnyThreadChannel): Promise<void> {
    try {
      await library.ready?.(thread.guildId);
      const [hintFor] = hinting.flatMap((hint) => hint(thread) ?? []);
      if (!hintFor) return;
      const first = await firstMessage(thread);
      if (!first || first.author.bot) return;
      await first.reply(inChat(await completed(hintFor(first.author.id)), first.id));
    } catch (thrown) {
      if (tellRefusal(thrown, { ...watch, channel: thread.id })) return;
      watch.meter.failed(codeName(thrown));
      refer(thrown, watch.log);
    }
  }
  return async (thread, isNew) => {
    if (!isNew || !isPostIn(rules.forumsOf(thread.guildId) ?? usual, thread)) return;
    if (!isHeardUnder(rules.ruleIn(thread.guildId, [thread.parentId ?? '']))) return;
    const member = thread.ownerId ?? '';
    await turns.take({
      member,
      limits: chatLimits(member, thread.parentId ?? ''),
      run: () => hint(thread),
      dropped: async (why) => watch.meter.dropped(why),
    });
  };
}

const isPostIn = (forums: Forums, { parentId, parent }: AnyThreadChannel): boolean =>
  parent?.type === ChannelType.GuildForum && (forums === 'all' || forums.has(parentId ?? ''));

async function firstMessage(thread: AnyThreadChannel): Promise<Message | undefined> {
  for (const pause of LOOKS) {
    await after(pause);
    const first = await thread.fetchStarterMessage({ cache: false }).catch(unlessMissing);
    if (first) return first;
  }
  return undefined;
}

function unlessMissing(thrown: unknown): undefined {
  const isMissing = thrown instanceof DiscordAPIError && thrown.code === RESTJSONErrorCodes.UnknownMessage;
  if (!isMissing) throw thrown;
}

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
