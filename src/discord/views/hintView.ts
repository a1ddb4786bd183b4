import type { Entry } from '../../knowledge/pack.ts';
import type { Translator } from '../../locales/translator.ts';
import { escapeText } from '../escape.ts';
import { container, rows, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import { type MessageView, publicFor } from './message.ts';
import { sourceLine } from './sourceLine.ts';

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
