import type { APIButtonComponent, APIContainerComponent } from 'discord.js';
import type { Word } from '../../src/answer/verdict.ts';
import { button, container, gallery, rows, text, texts } from '../../src/discord/components.ts';
import { type PendingPicture, withPictures } from '../../src/discord/deferredAttachments.ts';
import {
  type Audience,
  type DrawnPicture,
  deleteButtons,
  type MessageView,
  noticeOf,
  publicFor,
} from '../../src/discord/message.ts';
import { clip, escapeText, sourceLine } from '../../src/discord/text.ts';
import type { Entry, Pack } from '../../src/knowledge/pack.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { type AnswerPage, answerPages, pendingPicture } from './answerPages.ts';
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
  const { audience, to, isPartial } = answers;
  const { t } = audience;
  const boxes = answers.entries.map((entry, index) => boxOf(entry, `${index + 1}`, answers.page));
  return withPictures(
    boxes.flatMap(({ pending }) => pending),
    (pictures) => ({
      components: [
        ...(to ? [text(t.answers.for(to))] : []),
        ...boxes.map((box) => answerBox(box, pictures, answers)),
        ...(isPartial ? [text(`-# ${t.answers.otherUnanswered}`)] : []),
        ...noticeOf(t),
        ...rows(pageButtons(answers)),
        ...rows([...(answers.beside ?? []), ...related(answers)]),
        ...rows(around(answers)),
      ],
      ...(pictures.length > 0 ? { files: pictures } : {}),
      ...(to ? { notify: [to] } : {}),
    }),
  );
}

const around = ({ entries, audience, back, why }: Answers) => [
  ...(back ? [button(audience.t.general.back, back)] : []),
  ...(why ? whyButtons(why, audience.t) : []),
  ...deleteButtons(audience, entries[0]?.id),
];

/** An answer, or one page of it, before its pictures are there. */
interface Box {
  readonly entry: Entry;
  readonly page: AnswerPage;
  /** From 1. */
  readonly at: number;
  readonly last: number;
  /** By the pictures of the page; undefined for those of the web. */
  readonly names: readonly (string | undefined)[];
  readonly pending: readonly PendingPicture[];
}

/** @param number tells the files of this answer from those of another in the message. */
function boxOf(entry: Entry, number: string, wanted = 1): Box {
  const pages = answerPages(entry);
  const at = Math.min(Math.max(1, wanted), pages.length);
  const page = pages[at - 1] ?? { text: entry.answer, pictures: [] };
  const pending = page.pictures.map((picture, index) =>
    pendingPicture(picture, `picture-${number}-${index + 1}`),
  );
  const names = pending.map(([file]) => file?.name);
  return { entry, page, at, last: pages.length, names, pending: pending.flat() };
}

/** An answer with its title, the pictures that are there, and its source. */
function answerBox(
  { entry, page, at, last, names }: Box,
  pictures: readonly DrawnPicture[],
  { audience: { t }, word }: Pick<Answers, 'audience' | 'word'>,
): APIContainerComponent {
  const shown = page.pictures.flatMap(
    (picture, index): Parameters<typeof gallery> =>
      'url' in picture ? [picture] : pictures.filter(({ name }) => name === names[index]),
  );
  return container(
    text(`### ${escapeText(entry.question)}`),
    ...texts(page.text),
    ...(shown.length > 0 ? [gallery(...shown)] : []),
    ...(last > 1 ? [text(`-# ${t.browse.page(at, last)}`)] : []),
    ...texts(sourceLine(entry.sources, t, word)),
  );
}

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
export function hintView(entry: Entry, author: string, t: Translator): MessageView {
  const audience = publicFor(author, t);
  const box = boxOf(entry, '1');
  return withPictures(box.pending, (pictures) => ({
    components: [
      answerBox(box, pictures, { audience, word: 'sure' }),
      text(`-# ${t.answers.hint}`),
      ...rows(pageButtons({ entries: [entry], audience })),
      ...rows(deleteButtons(audience, entry.id)),
    ],
    ...(pictures.length > 0 ? { files: pictures } : {}),
  }));
}
