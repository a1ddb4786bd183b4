import type { Entry } from '../../knowledge/pack.ts';
import type { Say } from '../../messages/speak.ts';
import { escapeText } from '../escape.ts';
import { container, rows, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import { type MessageView, publicFor } from './message.ts';
import { sourceLine } from './sourceLine.ts';

/** An answer that nobody asked for, under a post of `author`: small, and gone at a click. */
export const hintView = (entry: Entry, author: string, say: Say): MessageView => ({
  components: [
    container(
      text(`### ${escapeText(entry.question)}`),
      text(entry.answer),
      text(sourceLine(entry.sources, say, 'sure')),
    ),
    text(`-# ${say.answers.hint}`),
    ...rows(deleteButtons(publicFor(author, say), entry.id)),
  ],
});
