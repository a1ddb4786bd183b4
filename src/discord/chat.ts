import type { Message } from 'discord.js';
import { followUp } from '../ask/followUp/followUp.ts';
import { isAsked } from '../ask/text/questions.ts';
import type { Verdict } from '../ask/verdict.ts';
import type { Log } from '../base/log.ts';
import { type Addressed, addressed } from './addressed.ts';
import { answerChatFailure } from './chatFailure.ts';
import { type Library, wordsOf } from './library.ts';
import { inChat } from './send.ts';
import { shownIn } from './shownIn.ts';
import { followUpView } from './views/followUpView.ts';
import { type MessageView, publicFor } from './views/message.ts';
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
      await answerChatFailure(thrown, message, { log, t: wordsOf(library.current) });
    }
  };
}

/** Own words: "^" and "?" only point at the message that is replied to. */
const WORD = /[\p{L}\p{N}]/u;

/** The answer, or undefined where silence is kinder. */
function chatView(message: Message, said: Addressed, { current }: Library): MessageView | undefined {
  const { pack, engine } = current;
  const t = wordsOf(current);
  const audience = publicFor(message.author.id, t);
  const answered = ownAnswer(message);
  const further = answered && followUp(said.words, shownIn(answered, pack), pack, engine);
  if (further) return followUpView(further, pack, audience);
  const pointed = WORD.test(said.words) ? undefined : pointedAt(message, said);
  if (pointed === '') return noticeView(t.answers.unseen);
  const words = pointed ?? said.words;
  const verdict = engine.ask(words);
  if (said.by === 'reply' && asksNothing(said.words, verdict)) return undefined;
  return verdictView({ verdict, pack, audience, words });
}

/** The bot's own message that a message replies to. */
function ownAnswer({ reference, channel, client }: Message): Message | undefined {
  const replied = reference?.messageId ? channel.messages.cache.get(reference.messageId) : undefined;
  return replied?.author.id === client.user.id ? replied : undefined;
}

/**
 * The text of somebody else's message that the bot's name alone replies to ("@bot ^"), blank where Discord does not
 * show it to the bot; undefined where the message points at nothing.
 */
function pointedAt({ reference, channel, client }: Message, { by }: Addressed): string | undefined {
  if (by !== 'mention' || !reference?.messageId) return undefined;
  const replied = channel.messages.cache.get(reference.messageId);
  return replied?.author.id === client.user.id ? undefined : (replied?.content ?? '');
}

/** Whether a reply to an answer only comments on it, as "thanks" and "nice" do. */
const asksNothing = (words: string, { verdict, reason, questions }: Verdict): boolean =>
  verdict === 'none' &&
  reason !== 'near' &&
  !words.includes('?') &&
  !questions.some(({ text }) => isAsked(text));
