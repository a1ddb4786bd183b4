import type { Entry } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { container, rows, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import type { MessageView } from './message.ts';
import { sourceLine } from './sourceLine.ts';

/** An answer that nobody asked for, under a post of `author`: small, and gone at a click. */
export const hintView = (entry: Entry, author: string): MessageView => ({
  components: [
    container(
      text(`### ${escapeText(entry.question)}`),
      text(entry.answer),
      text(sourceLine(entry.sources, 'sure')),
    ),
    text('-# An answer to the title of this post. Where it does not help, its author can delete it.'),
    ...rows(deleteButtons({ kind: 'public', asker: author }, entry.id)),
  ],
});
