import type { APIButtonComponent, APIContainerComponent } from 'discord.js';
import type { Word } from '../../src/answer/verdict.ts';
import { button, container, rows, text, texts, webGallery } from '../../src/discord/components.ts';
import {
  type Audience,
  deleteButtons,
  type MessageView,
  noticeOf,
  publicFor,
} from '../../src/discord/message.ts';
import { pagesOf } from '../../src/discord/pages.ts';
import { clip, escapeText, sourceLine } from '../../src/discord/text.ts';
import type { Entry, Pack } from '../../src/knowledge/pack.ts';
import { CONTENT_LIMITS } from '../../src/knowledge/schema/fields.ts';
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
  /** Buttons that stand before those of related entries. */
  readonly beside?: readonly APIButtonComponent[];
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
  /** The page of a long answer, from 1. */
  readonly page?: number;
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
      ...entries.map((entry) => answerBox(entry, { t, word, page: answers.page })),
      ...(isPartial ? [text(`-# ${t.answers.otherUnanswered}`)] : []),
      ...noticeOf(t),
      ...rows(pageButtons(answers)),
      ...rows([...(answers.beside ?? []), ...related(answers)]),
      ...rows(around),
    ],
    ...(to ? { notify: [to] } : {}),
  };
}

/** An answer with its title and source: whole, or one page of it. */
function answerBox(
  entry: Entry,
  {
    t,
    word,
    page,
  }: { readonly t: Translator; readonly word?: Word | undefined; readonly page?: number | undefined },
): APIContainerComponent {
  const title = `### ${escapeText(entry.question)}`;
  const pages = answerPages(entry);
  const at = Math.min(Math.max(1, page ?? 1), pages.length);
  return container(
    text(title),
    ...texts(pages[at - 1] ?? entry.answer),
    ...(entry.pictures && at === 1 ? [webGallery(entry.pictures)] : []),
    ...(pages.length > 1 ? [text(`-# ${t.browse.page(at, pages.length)}`)] : []),
    ...texts(sourceLine(entry.sources, t, word)),
  );
}

/** Characters of a title that leave the room of a whole page for the answer below it. */
const TITLE = 140;

/** A long title leaves less room. */
const answerPages = ({ question, answer }: Entry): readonly string[] =>
  pagesOf(answer, CONTENT_LIMITS.ANSWER_PAGE - Math.max(0, escapeText(question).length - TITLE));

/** The way to the other pages; where two answers stand together, to the second page of each that has one. */
function pageButtons({ entries, audience: { t }, page = 1 }: Pick<Answers, 'entries' | 'audience' | 'page'>) {
  const long = entries
    .map((entry) => ({ ...entry, last: answerPages(entry).length }))
    .filter(({ last }) => last > 1);
  if (entries.length > 1)
    return long.map(({ id, question, last }) =>
      button(`${clip(question, READ_ON)} · ${t.browse.page(2, last)}`, showId(id, '', 2)),
    );
  return long.flatMap(({ id, last }) => {
    const at = Math.min(Math.max(1, page), last);
    return [
      ...(at > 1 ? [button(t.browse.previous, showId(id, '', at - 1))] : []),
      ...(at < last ? [button(t.browse.next, showId(id, '', at + 1))] : []),
    ];
  });
}

/** Characters of a question beside which the page has room on a button. */
const READ_ON = 50;

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
    answerBox(entry, { t, word: 'sure' }),
    text(`-# ${t.answers.hint}`),
    ...rows(pageButtons({ entries: [entry], audience: publicFor(author, t) })),
    ...rows(deleteButtons(publicFor(author, t), entry.id)),
  ],
});
