import {
  type APIMessageTopLevelComponent,
  ComponentType,
  type MessageComponentInteraction,
} from 'discord.js';
import { withoutName } from '../../src/discord/chatMessages.ts';
import type { Knowledge } from '../../src/discord/command.ts';
import { button, rows, text } from '../../src/discord/components.ts';
import { decodeCustomId } from '../../src/discord/customId.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import { completed, type MessageView, noticeView, privateTo } from '../../src/discord/message.ts';
import { inPlace, privately } from '../../src/discord/send.ts';
import { isEditor } from '../../src/discord/serverRules.ts';
import type { Entry } from '../../src/knowledge/pack.ts';
import { gapId } from '../../src/learning/gaps.ts';
import { redact } from '../../src/learning/redact.ts';
import type { Learning } from '../../src/learning/servers.ts';
import { LocalizedError, type Translator } from '../../src/locales/translator.ts';
import { StoreError } from '../../src/store/store.ts';
import type { DrawTable } from './answerPages.ts';
import { answerView } from './answerView.ts';
import { customIdsIn } from './chat.ts';
import { ASK, meantId, NUMBERS, readWhy, UNKEEP, WHY, type WhyAsked, whyButtons, wrongId } from './ids.ts';
import { askedIn } from './record.ts';

/** What a click on an answer is judged by. */
export interface Judging extends Knowledge {
  readonly draw: DrawTable | undefined;
  readonly learning: Learning | undefined;
  readonly t: Translator;
}

/** Candidates beside the answer that was not meant. */
const OTHERS = 3;

/** “That helped”, or “Not what I asked”: counted once a person; the second asks what was meant. */
export async function vote(
  click: MessageComponentInteraction,
  { entry, says }: { readonly entry: string; readonly says: 'helped' | 'missed' },
  judging: Judging,
): Promise<void> {
  const { learning, pack, engine, t } = judging;
  const { server, asker } = askedIn(click);
  if (!learning || server === null) throw new LocalizedError(OLD_BUTTON);
  const asked = askedAbout(click);
  const voted = learning.gaps.vote(asker, `${entry} ${asked?.words ?? click.message.id}`);
  if (voted === 'counted') learning.gaps.count(server, says, entry);
  const { thanks, again, enough } = t.feedback;
  const words = { counted: thanks, again, enough }[voted];
  if (voted !== 'counted' || says === 'helped' || !asked) {
    await click.reply(privately(noticeView(words)));
    return;
  }
  const { candidates } = engine.explain(asked.words).verdict;
  const others = candidates.flatMap(({ id }) => (id === entry ? [] : (pack.entries.get(id) ?? [])));
  await click.reply(privately(meantView({ entries: others.slice(0, OTHERS), entry, asked, t })));
}

export interface Meant {
  /** What may have been meant, best first. */
  readonly entries: readonly Entry[];
  /** The id of the answer that was not. */
  readonly entry: string;
  readonly asked: WhyAsked;
  readonly t: Translator;
}

/** What was meant in place of an answer; “Why?” carries the words. */
export const meantView = ({ entries, entry, asked, t }: Meant): MessageView => ({
  components: [
    text(t.feedback.which),
    ...rows(entries.map(({ id, question }) => button(question, meantId(id, entry)))),
    ...rows([button(t.feedback.none, wrongId(entry)), ...whyButtons(asked, t)]),
  ],
});

/** The answer that was meant, in the place of the question which it was. */
export async function meant(
  click: MessageComponentInteraction,
  entry: Entry,
  judging: Judging,
): Promise<void> {
  say(click, { kind: 'picked', entry: entry.id }, judging);
  const { pack, t, draw } = judging;
  const view = answerView({ entries: [entry], pack, audience: privateTo(t), draw });
  await click.update(inPlace(await completed(view)));
}

/** None was meant: the answer was wrong, and no other is there. */
export async function wrong(
  click: MessageComponentInteraction,
  entry: string,
  judging: Judging,
): Promise<void> {
  say(click, { kind: 'wrong', entry }, judging);
  await click.update(inPlace(noticeView(judging.t.feedback.noted)));
}

/** A suggestion was taken by whoever asked: what was asked is no gap any more, and a way to ask for that entry. */
export function taken(click: MessageComponentInteraction, entry: string, judging: Judging): void {
  const { learning, pack } = judging;
  const { server, asker } = askedIn(click);
  const asked = askedAbout(click);
  if (!learning || server === null || !asked) return;
  const redacted = redact(asked.words, pack.language);
  if (redacted) learning.gaps.takeBack(server, gapId(server, 'unsure', redacted), asker);
  say(click, { kind: 'picked', entry }, judging);
}

function say(
  click: MessageComponentInteraction,
  said: { readonly kind: 'wrong' | 'picked'; readonly entry: string },
  { learning, pack, engine }: Judging,
): void {
  const { server, asker } = askedIn(click);
  const asked = askedAbout(click);
  if (!learning || server === null || !asked) return;
  const { settings } = learning.servers.known(server);
  if (settings.learning !== 'questions') {
    if (said.kind === 'picked') learning.gaps.count(server, 'picked', said.entry);
    return;
  }
  const { words } = asked;
  const { verdict } = engine.explain(words);
  const byEditor = isEditor(click, settings.editors);
  learning.gaps.said({ ...said, server, asker, words, verdict, pack, byEditor });
}

/** The words that a message answers: in its “Why?”, else in the message that it replies to. */
function askedAbout({ message, channel, client }: MessageComponentInteraction): WhyAsked | undefined {
  const ids = message.components.flatMap((component) => customIdsIn(component.toJSON())).map(decodeCustomId);
  const why = ids.find(({ owner, action }) => owner === ASK && (action === WHY || action === NUMBERS));
  if (why) return readWhy(why.parts);
  const above = message.reference?.messageId && channel?.messages.cache.get(message.reference.messageId);
  const words = above ? withoutName(above.content, client.user.id) : '';
  return words === '' ? undefined : { version: '', words };
}

/** “Don't keep it”, for whoever asked and for editors: done before it is said. */
export async function unkeep(
  click: MessageComponentInteraction,
  [gap = '', asker = '']: readonly string[],
  { learning, t }: Judging,
): Promise<void> {
  const { server } = askedIn(click);
  if (!learning || server === null) throw new LocalizedError(OLD_BUTTON);
  const { editors } = learning.servers.known(server).settings;
  if (asker !== '' && click.user.id !== asker && !isEditor(click, editors))
    throw new LocalizedError(({ feedback }) => feedback.onlyAsker);
  try {
    await learning.gaps.forget(server, gap, asker || click.user.id);
  } catch (thrown) {
    if (!(thrown instanceof StoreError)) throw thrown;
    throw new LocalizedError(({ feedback }) => feedback.unreachable, { cause: thrown });
  }
  const components = click.message.components.map((component) => component.toJSON());
  await click.update(inPlace({ components: components.flatMap((each) => withoutKept(each, t)) }));
}

/** The small line says that it is not kept; the button is gone. */
function withoutKept(
  component: APIMessageTopLevelComponent,
  t: Translator,
): readonly APIMessageTopLevelComponent[] {
  if (component.type === ComponentType.TextDisplay && component.content.startsWith('-# '))
    return [text(`-# ${t.feedback.unkept}`)];
  if (component.type !== ComponentType.ActionRow) return [component];
  const left = component.components.filter(
    (each) => !('custom_id' in each && decodeCustomId(each.custom_id).action === UNKEEP),
  );
  return left.length > 0 ? [{ ...component, components: left }] : [];
}
