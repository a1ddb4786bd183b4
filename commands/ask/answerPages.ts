import type { PendingPicture } from '../../src/discord/deferredAttachments.ts';
import { pagesOf } from '../../src/discord/pages.ts';
import { escapeText } from '../../src/discord/text.ts';
import { pictureBytes } from '../../src/knowledge/files.ts';
import { type Picture, picturesIn } from '../../src/knowledge/markdown/shown.ts';
import type { Entry } from '../../src/knowledge/pack.ts';
import { CONTENT_LIMITS } from '../../src/knowledge/schema/fields.ts';

/** What one message shows of an answer. */
export interface AnswerPage {
  readonly text: string;
  readonly pictures: readonly Picture[];
}

/** Characters of a title that leave the room of a whole page for the answer below it. */
const TITLE = 140;

/** An answer on pages, each with the pictures that its text means; a long title leaves less room. */
export function answerPages({ question, answer, pictures = [] }: Entry): readonly AnswerPage[] {
  const room = CONTENT_LIMITS.ANSWER_PAGE - Math.max(0, escapeText(question).length - TITLE);
  const texts = pagesOf(answer, room);
  const meant = texts.map((text) => new Set(picturesIn(text)));
  return texts.map((text, page) => ({
    text,
    pictures: pictures.filter((_, index) => {
      const on = meant.findIndex((numbers) => numbers.has(index + 1));
      return page === Math.max(0, on);
    }),
  }));
}

/** A picture of an answer, under a name that no other of the message has, where it is a file of the pack. */
export const pendingPicture = (picture: Picture, name: string): readonly PendingPicture[] =>
  'file' in picture
    ? [
        {
          name: `${name}.${picture.file.type}`,
          alt: picture.alt,
          load: () => pictureBytes(picture.file),
        },
      ]
    : [];
