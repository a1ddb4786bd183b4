import type { APIContainerComponent } from 'discord.js';
import type { Word } from '../../src/ask/verdict.ts';
import { button, container, rows, text } from '../../src/discord/components.ts';
import { escapeText } from '../../src/discord/escape.ts';
import { type Audience, type MessageView, noticeOf, publicFor } from '../../src/discord/message.ts';
import { deleteButtons } from '../../src/discord/sharedButtons.ts';
import { sourceLine } from '../../src/discord/sourceLine.ts';
import type { Entry, Pack } from '../../src/knowledge/pack.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { showId, type WhyAsked, whyButtons } from './ids.ts';

/** Related questions under an answer, in a row of their own. */
const RELATED = 3;

export interface Answers {
  /** One entry for each question that was asked, two at most. */
  readonly entries: readonly Entry[];
  readonly pack: Pack;
  readonly audience: Audience;
  /** How sure the bot is; left out where a person chose the entry. */
  readonly word?: Word | undefined;
  /** Entries that were asked for as well, offered before the related ones. */
  readonly also?: readonly Entry[];
  /** A question of the message has no answer. */
  readonly isPartial?: boolean;
  /** The id of the user that the answer is meant for. */
  readonly to?: string | undefined;
  /** What was asked; left out where a person chose the entry. */
  readonly why?: WhyAsked;
  /** The custom id of "Back". */
  readonly back?: string | undefined;
}

/** The curated answers with their sources, and what to read next. */
export function answerView(answers: Answers): MessageView {
  const { entries, audience, word, to, back, isPartial, why } = answers;
  const { t } = audience;
  const around = [
    ...(back ? [button(t.general.back, back)] : []),
    ...(why ? whyButtons(why, t) : []),
    ...deleteButtons(audience, entries[0]?.id),
  ];
  return {
    components: [
      ...(to ? [text(t.answers.for(to))] : []),
      ...entries.map((entry) => answerBox(entry, t, word)),
      ...(isPartial ? [text(`-# ${t.answers.otherUnanswered}`)] : []),
      ...noticeOf(t),
      ...rows(related(answers)),
      ...rows(around),
    ],
    ...(to ? { notify: [to] } : {}),
  };
}

const answerBox = (entry: Entry, t: Translator, word?: Word): APIContainerComponent =>
  container(
    text(`### ${escapeText(entry.question)}`),
    text(entry.answer),
    text(sourceLine(entry.sources, t, word)),
  );

/** What else was asked for and what is related, but neither what is shown already nor what is behind "Back". */
function related({ entries, pack, back, also = [] }: Answers) {
  const from = entries[0]?.id;
  const shown = new Set(entries.map((entry) => entry.id));
  return [...new Set([...also.map(({ id }) => id), ...entries.flatMap((entry) => entry.related)])]
    .flatMap((id) => (shown.has(id) || showId(id) === back ? [] : (pack.entries.get(id) ?? [])))
    .slice(0, RELATED)
    .map((entry) => button(entry.question, showId(entry.id, from)));
}

/** An answer that nobody asked for, under a post of `author`: small, and gone at a click. */
export const hintView = (entry: Entry, author: string, t: Translator): MessageView => ({
  components: [
    container(
      text(`### ${escapeText(entry.question)}`),
      text(entry.answer),
      text(sourceLine(entry.sources, t, 'sure')),
    ),
    text(`-# ${t.answers.hint}`),
    ...rows(deleteButtons(publicFor(author, t), entry.id)),
  ],
});
