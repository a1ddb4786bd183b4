import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { startId } from './adviseIds.ts';
import { button, row, text } from './components.ts';
import type { MessageView } from './message.ts';

/** For answers that were given to another version of the guide. */
export const startOverView = ({ id, title }: Guide): MessageView => ({
  components: [
    text(
      `The guide “${escapeText(title)}” has changed since, and your answers no longer fit. Start over to use it.`,
    ),
    row(button('Start over', startId(id))),
  ],
});
