import type { PendingPicture } from '../../src/discord/deferredAttachments.ts';
import { pagesOf } from '../../src/discord/pages.ts';
import { escapeText } from '../../src/discord/text.ts';
import { pictureBytes } from '../../src/knowledge/files.ts';
import { type AnswerTable, GALLERY, type Picture, picturesIn } from '../../src/knowledge/markdown/shown.ts';
import type { Entry } from '../../src/knowledge/pack.ts';
import { CONTENT_LIMITS } from '../../src/knowledge/schema/fields.ts';
import type { Translations } from '../../src/locales/en.ts';

/** What one message shows of an answer. */
export interface AnswerPage {
  readonly text: string;
  readonly pictures: readonly Picture[];
  readonly tables: readonly AnswerTable[];
  /** What the button says that opens it; undefined where only the page before leads to it. */
  readonly opens?: string;
}

/** Characters of a title that leave the room of a whole page for the answer below it. */
const TITLE = 140;

/**
 * An answer on pages, each with the pictures and tables that its text means; a long title leaves less room. What is
 * folded follows what is not, each part from a page of its own on.
 */
export function answerPages(entry: Entry, t: Translations): readonly AnswerPage[] {
  const { question, answer, folded, pictures = [], tables = [] } = entry;
  const room = CONTENT_LIMITS.ANSWER_PAGE - Math.max(0, escapeText(question).length - TITLE);
  const own = pagesOf(folded?.text ?? answer, room).map((text) => ({ text }));
  const parts = (folded?.parts ?? []).flatMap(({ summary, text }) => {
    const opens = summary === '' ? t.answers.more : summary;
    const pages = pagesOf(`**${opens}**\n\n${text}`, room);
    return pages.map((page, index) => ({ text: page, ...(index === 0 ? { opens } : {}) }));
  });
  const pages = [...own, ...parts];
  const pageOf = new Map(
    pages
      .flatMap(({ text }, page) => picturesIn(text).map((number) => [number - 1, page] as const))
      .reverse(),
  );
  return pages.map((page, at) => ({
    ...page,
    pictures: pictures.filter((_, index) => (pageOf.get(index) ?? 0) === at),
    tables: tables.filter(({ begins }) => page.text.includes(begins)),
  }));
}

/** Draws a table, in one picture or more, whose names begin with `name`. */
export type DrawTable = (table: AnswerTable, name: string, t: Translations) => readonly PendingPicture[];

/** A picture of a page: of the web, or one that has to be fetched, under a name that no other of the message has. */
export type PagePicture = { readonly url: string; readonly alt: string } | PendingPicture;

/** All that stands below the text of a page, as much as a gallery holds. @param name begins the names of its files */
export function pagePictures(
  { pictures, tables }: Pick<AnswerPage, 'pictures' | 'tables'>,
  name: string,
  { t, draw }: { readonly t: Translations; readonly draw?: DrawTable | undefined },
): readonly PagePicture[] {
  const shown = pictures.map((picture, index): PagePicture => {
    if ('url' in picture) return picture;
    const { alt, file } = picture;
    return { name: `${name}-${index + 1}.${file.type}`, alt, load: () => pictureBytes(file) };
  });
  const drawn = draw ? tables.flatMap((table, index) => draw(table, `${name}-table-${index + 1}`, t)) : [];
  return [...shown, ...drawn].slice(0, GALLERY);
}
