import type { APIButtonComponent, APIContainerComponent } from 'discord.js';
import type { Word } from '../../src/answer/verdict.ts';
import { button, container, gallery, rows, text, texts } from '../../src/discord/components.ts';
import { withPictures } from '../../src/discord/deferredAttachments.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
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
import {
  type AnswerPage,
  answerPages,
  type DrawTable,
  type PagePicture,
  pagePictures,
} from './answerPages.ts';
import { feedbackButtons, showId, type WhyAsked, whyButtons } from './ids.ts';

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
  /** Whether buttons ask if it helped. */
  readonly asksBack?: boolean;
  /** The custom id of "Back". */
  readonly back?: string | undefined;
  /** The page of a long answer, from 1. */
  readonly page?: number;
  /** Draws wide tables beside their lines, where something does. */
  readonly draw?: DrawTable | undefined;
}

/** The curated answers with their sources, and what to read next. */
export function answerView(answers: Answers): MessageView {
  const { audience, to, isPartial } = answers;
  const { t } = audience;
  const boxes = answers.entries.map((entry, index) => boxOf(entry, `picture-${index + 1}`, answers));
  return withPictures(boxes.flatMap(pendingIn), (ready) => ({
    components: [
      ...(to ? [text(t.answers.for(to))] : []),
      ...boxes.map((box) => answerBox(box, ready, answers)),
      ...(isPartial ? [text(`-# ${t.answers.otherUnanswered}`)] : []),
      ...noticeOf(t),
      ...pageRows(answers),
      ...rows([...(answers.beside ?? []), ...related(answers)]),
      ...rows(around(answers)),
    ],
    ...(ready.length > 0 ? { files: ready } : {}),
    ...(to ? { notify: [to] } : {}),
  }));
}

const around = ({ entries: [first], audience, back, why, asksBack = false }: Answers) => [
  ...(back ? [button(audience.t.general.back, back)] : []),
  ...(why ? whyButtons(why, audience.t) : []),
  ...(asksBack && first ? feedbackButtons(first.id, audience.t) : []),
  ...deleteButtons(audience, first?.id),
];

/** An answer, or one page of it, before its pictures are there. */
interface Box {
  readonly entry: Entry;
  readonly text: string;
  /** From 1. */
  readonly at: number;
  readonly last: number;
  readonly pictures: readonly PagePicture[];
}

/** @param name begins the names of its files, and those of no other of the message */
function boxOf(entry: Entry, name: string, { audience: { t }, page: wanted = 1, draw }: Shown): Box {
  const pages = answerPages(entry, t);
  const at = within(wanted, pages);
  const page = pages[at - 1] ?? { text: entry.answer, pictures: [], tables: [] };
  return { entry, text: page.text, at, last: pages.length, pictures: pagePictures(page, name, { t, draw }) };
}

type Shown = Pick<Answers, 'audience' | 'page' | 'draw'>;

const within = (page: number, { length }: readonly AnswerPage[]): number =>
  Math.min(Math.max(1, page), length);

const pendingIn = ({ pictures }: Box) => pictures.filter((picture) => 'load' in picture);

/** An answer with its title, the pictures that are there, and its source. */
function answerBox(
  { entry, text: shown, at, last, pictures }: Box,
  ready: readonly DrawnPicture[],
  { audience: { t }, word }: Pick<Answers, 'audience' | 'word'>,
): APIContainerComponent {
  const there = pictures.flatMap(
    (picture): Parameters<typeof gallery> =>
      'url' in picture ? [picture] : ready.filter(({ name }) => name === picture.name),
  );
  return container(
    text(`### ${escapeText(entry.question)}`),
    ...texts(shown),
    ...(there.length > 0 ? [gallery(...there)] : []),
    ...(last > 1 ? [text(`-# ${t.browse.page(at, last)}`)] : []),
    ...texts(sourceLine(entry.sources, t, word)),
  );
}

/** Buttons that open parts of an answer; what more it has is behind “Next”. */
const PARTS = 2 * DISCORD_LIMITS.BUTTONS_PER_ROW;

/** The way to the other pages; where two answers stand together, to the second page of each that has one. */
function pageRows({ entries, audience: { t }, page = 1 }: Pick<Answers, 'entries' | 'audience' | 'page'>) {
  const long = entries
    .map((entry) => ({ ...entry, pages: answerPages(entry, t) }))
    .filter(({ pages }) => pages.length > 1);
  if (entries.length > 1)
    return rows(
      long.map(({ id, question, pages }) =>
        button(`${clip(question, READ_ON)} · ${t.browse.page(2, pages.length)}`, showId(id, '', 2)),
      ),
    );
  return long.flatMap(({ id, pages }) => {
    const at = within(page, pages);
    const parts = pages.flatMap(({ opens }, index) =>
      opens === undefined ? [] : [{ opens, to: index + 1 }],
    );
    const offered = at < (parts[0]?.to ?? 0) ? parts.slice(0, PARTS) : [];
    // Discord refuses two buttons that do the same.
    const hasNext = at < pages.length && !offered.some(({ to }) => to === at + 1);
    const opening = offered.map(({ opens, to }) => button(opens, showId(id, '', to)));
    return [
      ...rows([
        ...(at > 1 ? [button(t.browse.previous, showId(id, '', at - 1))] : []),
        ...(hasNext ? [button(t.browse.next, showId(id, '', at + 1))] : []),
      ]),
      ...rows(opening.slice(0, DISCORD_LIMITS.BUTTONS_PER_ROW)),
      ...rows(opening.slice(DISCORD_LIMITS.BUTTONS_PER_ROW)),
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
export function hintView(
  entry: Entry,
  author: string,
  { t, draw }: { readonly t: Translator; readonly draw?: DrawTable | undefined },
): MessageView {
  const audience = publicFor(author, t);
  const box = boxOf(entry, 'picture', { audience, draw });
  return withPictures(pendingIn(box), (ready) => ({
    components: [
      answerBox(box, ready, { audience, word: 'sure' }),
      text(`-# ${t.answers.hint}`),
      ...pageRows({ entries: [entry], audience }),
      ...rows(deleteButtons(audience, entry.id)),
    ],
    ...(ready.length > 0 ? { files: ready } : {}),
  }));
}
