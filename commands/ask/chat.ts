import type { Message } from 'discord.js';
import { z } from 'zod';
import { type FollowUp, followUp, type Shown } from '../../src/answer/followUp/followUp.ts';
import { isAsked } from '../../src/answer/text/cleanMessage.ts';
import type { Verdict } from '../../src/answer/verdict.ts';
import type { Addressed } from '../../src/discord/chatMessages.ts';
import { type Knowledge, packTranslator } from '../../src/discord/command.ts';
import { type CustomId, decodeCustomId } from '../../src/discord/customId.ts';
import {
  type Audience,
  type MessageView,
  noticeView,
  publicFor,
  shownBeside,
} from '../../src/discord/message.ts';
import type { IsPrivateAt } from '../../src/discord/serverRules.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import type { Learning } from '../../src/learning/servers.ts';
import { answerView, hintView } from './answerView.ts';
import { record } from './record.ts';
import { smallTalkIn, smallTalkView } from './smallTalk.ts';
import { type Judged, suggestView, verdictView, type Ways } from './verdictView.ts';

/** What answers show that is another feature's. */
export interface AskParts {
  readonly ways: Ways;
  /** What is kept to learn from. */
  readonly learning: Learning | undefined;
  readonly isPrivateAt: IsPrivateAt;
  readonly cellView: (cell: Extract<FollowUp, { kind: 'cell' }>, audience: Audience) => MessageView;
  /** The id of the comparison that a message with such a button shows. */
  readonly comparisonBeside: (id: CustomId) => string | undefined;
}

/** Own words: "^" and "?" only point at the message that is replied to. */
const WORD = /[\p{L}\p{N}]/u;

/** The answer to a message that speaks to the bot, or undefined where silence is kinder. */
export function chatView(
  message: Message,
  said: Addressed,
  { current, parts }: { readonly current: Knowledge; readonly parts: AskParts },
): MessageView | undefined {
  const { pack, engine } = current;
  const { ways, learning } = parts;
  const asked = { server: message.guildId, asker: message.author.id };
  const judged = (words: string, verdict: Verdict) =>
    ({ verdict, pack, words, recorded: record(learning, asked, { words, verdict, pack }) }) as const;
  const t = packTranslator(current);
  const audience = publicFor(message.author.id, t);
  const answered = ownAnswer(message);
  const shown = answered && { ...shownIn(answered, pack, parts), asked: askedAbove(answered) };
  const further = shown && followUp(said.words, shown, pack, engine);
  if (further?.kind === 'cell') return parts.cellView(further, audience);
  if (further?.kind === 'verdict')
    return verdictView({ ...judged(further.words, further.verdict), audience, ways });
  if (further) return followUpView(further, { pack, audience, ways });
  const pointed = WORD.test(said.words) ? undefined : pointedAt(message, said);
  if (pointed === '') return noticeView(t.answers.unseen);
  const words = pointed ?? said.words;
  const verdict = engine.ask(words);
  const kind = verdict.verdict === 'answer' ? undefined : smallTalkIn(words);
  // Thanks for an answer need none, but whoever turns to the bot with them hears something.
  if (kind && !(kind === 'thanks' && said.by === 'reply'))
    return smallTalkView({ kind, pack, audience, ways, shown: shown?.entry });
  if (said.by === 'reply' && asksNothing(said.words, verdict)) return undefined;
  return verdictView({ ...judged(words, verdict), audience, ways });
}

/** The bot's own message that a message replies to. */
function ownAnswer({ reference, channel, client }: Message): Message | undefined {
  const replied = reference?.messageId ? channel.messages.cache.get(reference.messageId) : undefined;
  return replied?.author.id === client.user.id ? replied : undefined;
}

/** A chain of replies is followed so far up. */
const CHAIN = 6;

/** What was asked in the replies above one of the bot's messages, the latest first, as far as Discord showed them. */
function askedAbove(answer: Message): readonly string[] {
  const asked: string[] = [];
  let above: Message | undefined = answer;
  for (let step = 0; step < CHAIN && above?.reference?.messageId; step++) {
    above = above.channel.messages.cache.get(above.reference.messageId);
    if (above && above.author.id !== answer.author.id) asked.push(above.content);
  }
  return asked;
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

type OfEntries = Exclude<FollowUp, { kind: 'cell' | 'verdict' }>;

/** What answers a follow-up, as a message. */
function followUpView(found: OfEntries, around: Pick<Judged, 'pack' | 'audience' | 'ways'>): MessageView {
  const { pack, audience, ways } = around;
  if (found.kind === 'entry') return answerView({ entries: [found.entry], pack, audience, draw: ways.draw });
  return suggestView({ entries: found.entries, audience, line: audience.t.answers.further });
}

/** What one of the bot's messages shows, read from the custom ids of its buttons; empty where they do not tell. */
function shownIn(message: Message, { entries, comparisons }: Pack, { comparisonBeside }: AskParts): Shown {
  const ids = message.components.flatMap((component) => customIdsIn(component.toJSON())).map(decodeCustomId);
  const [entry] = ids.flatMap((id) => entries.get(shownBeside(id) ?? '') ?? []);
  const [comparison] = ids.flatMap((id) => comparisons.get(comparisonBeside(id) ?? '') ?? []);
  return { entry, comparison };
}

const Component = z.object({ custom_id: z.string().optional(), components: z.array(z.unknown()).optional() });

/** The custom ids of a component and of all in it. */
export function customIdsIn(component: unknown): readonly string[] {
  const { data } = Component.safeParse(component);
  return [...(data?.custom_id ? [data.custom_id] : []), ...(data?.components ?? []).flatMap(customIdsIn)];
}

/** A hint for the title of a new post; nobody asked the bot, so for anything less than sure there is none. */
export function titleHint(
  title: string,
  knowledge: Knowledge,
  { draw }: Pick<Ways, 'draw'>,
): ((author: string) => MessageView) | undefined {
  const { verdict, word, ids } = knowledge.engine.ask(title);
  const [id] = ids;
  const isSure = verdict === 'answer' && word === 'sure' && ids.length === 1;
  const entry = isSure && id ? knowledge.pack.entries.get(id) : undefined;
  return entry && ((author) => hintView(entry, author, { t: packTranslator(knowledge), draw }));
}
