import { setTimeout as after } from 'node:timers/promises';
import {
  type AnyThreadChannel,
  ChannelType,
  DiscordAPIError,
  type Message,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Log } from '../base/log.ts';
import { answerRefused } from './chatMessages.ts';
import { type Command, isSlash } from './command.ts';
import { refer } from './failure.ts';
import { inChat } from './send.ts';

/** The forums whose new posts get hints, by id; `all` stands for every forum that the bot sees. */
export type Forums = ReadonlySet<string> | 'all';

/** Hears of a thread; only a new post of one of the forums may get a hint. Never rejects. */
export type ForumPosts = (thread: AnyThreadChannel, isNew: boolean) => Promise<void>;

/** Milliseconds until the next look for a post's first message, which Discord may take in after its title. */
const LOOKS = [0, 1_000, 3_000];

/** Lets the commands answer the title of a new post, once, in a message that its author can delete. */
export function createForumPosts(forums: Forums, commands: readonly Command[], log: Log): ForumPosts {
  const hinting = commands.flatMap((command) => (isSlash(command) && command.hint ? [command.hint] : []));
  return async (thread, isNew) => {
    if (!isNew || !isPostIn(forums, thread)) return;
    try {
      const [hintFor] = hinting.flatMap((hint) => hint(thread.name) ?? []);
      if (!hintFor) return;
      const first = await firstMessage(thread);
      if (first && !first.author.bot) await first.reply(inChat(hintFor(first.author.id)));
    } catch (thrown) {
      if (!answerRefused(thrown, thread.id, log)) refer(thrown, log);
    }
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
