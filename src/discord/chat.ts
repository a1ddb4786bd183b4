import { DiscordAPIError, type Message } from 'discord.js';
import type { Log } from '../log.ts';
import { type Addressed, addressed } from './addressed.ts';
import { refer } from './failure.ts';
import type { Library } from './library.ts';
import { inChat } from './send.ts';
import type { MessageView } from './views/message.ts';
import { noticeView } from './views/noticeView.ts';
import { verdictView } from './views/verdictView.ts';

/** Answers a message that speaks to the bot, and no other; never rejects. */
export type Chat = (message: Message) => Promise<void>;

export function createChat(library: Library, log: Log): Chat {
  return async (message) => {
    const said = addressed(message, message.client.user.id);
    if (!said) return;
    try {
      const view = chatView(message, said, library);
      if (view) await message.reply(inChat(view));
    } catch (thrown) {
      await answerChatFailure(thrown, message, log);
    }
  };
}

/** Own words: "^" and "?" only point at the message that is replied to. */
const WORD = /[\p{L}\p{N}]/u;

/** The answer, or undefined where silence is kinder: a reply such as "thanks" asks nothing. */
function chatView(message: Message, { by, words }: Addressed, { current }: Library): MessageView | undefined {
  const { pack, engine } = current;
  const verdict = engine.ask(WORD.test(words) ? words : repliedTo(message));
  if (by === 'reply' && verdict.reason === 'blank') return undefined;
  return verdictView({ verdict, pack, audience: { kind: 'public', asker: message.author.id } });
}

/** The text of the message that this one replies to, where Discord shows it to the bot: "@bot ^". */
function repliedTo(message: Message): string {
  const replied = message.channel.messages.cache.get(message.reference?.messageId ?? '');
  return replied === undefined || replied.author.bot ? '' : replied.content;
}

async function answerChatFailure(thrown: unknown, message: Message, log: Log): Promise<void> {
  if (thrown instanceof DiscordAPIError) {
    log.warn(
      `Discord refused an answer in channel ${message.channelId}: ${thrown.message}. ` +
        'Give the bot View Channel, Send Messages, Send Messages in Threads and Read Message History there.',
    );
    return;
  }
  const reference = refer(thrown, log);
  await message
    .reply(inChat(noticeView(`Something went wrong. Reference: \`${reference}\``)))
    .catch((unsent: unknown) => refer(unsent, log));
}
