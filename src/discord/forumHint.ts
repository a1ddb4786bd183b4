import { setTimeout as after } from 'node:timers/promises';
import {
  type AnyThreadChannel,
  ChannelType,
  DiscordAPIError,
  type Message,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Log } from '../base/log.ts';
import type { Entry } from '../knowledge/pack.ts';
import { answerRefused } from './chatFailure.ts';
import { refer } from './failure.ts';
import { type Knowledge, type Library, wordsOf } from './library.ts';
import { inChat } from './send.ts';
import { hintView } from './views/hintView.ts';

/** The forums whose new posts get hints, by id; `all` stands for every forum that the bot sees. */
export type Forums = ReadonlySet<string> | 'all';

/** Hears of a thread; only a new post of one of the forums may get a hint. Never rejects. */
export type ForumHint = (thread: AnyThreadChannel, isNew: boolean) => Promise<void>;

/** Milliseconds until the next look for a post's first message, which Discord may take in after its title. */
const LOOKS = [0, 1_000, 3_000];

/** Answers the title of a new post where the answer is sure, once, in a message that its author can delete. */
export function createForumHint(forums: Forums, library: Library, log: Log): ForumHint {
  return async (thread, isNew) => {
    if (!isNew || !isPostIn(forums, thread)) return;
    try {
      const entry = sureAnswer(thread.name, library.current);
      if (!entry) return;
      const first = await firstMessage(thread);
      if (first && !first.author.bot)
        await first.reply(inChat(hintView(entry, first.author.id, wordsOf(library.current))));
    } catch (thrown) {
      if (!answerRefused(thrown, thread.id, log)) refer(thrown, log);
    }
  };
}

const isPostIn = (forums: Forums, { parentId, parent }: AnyThreadChannel): boolean =>
  parent?.type === ChannelType.GuildForum && (forums === 'all' || forums.has(parentId ?? ''));

/** The answer to a title that asks one thing; nobody asked the bot, so anything less than sure is none. */
function sureAnswer(title: string, { pack, engine }: Knowledge): Entry | undefined {
  const { verdict, word, ids } = engine.ask(title);
  const [id] = ids;
  return verdict === 'answer' && word === 'sure' && ids.length === 1 && id ? pack.entries.get(id) : undefined;
}

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
