import type { Guide } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { escapeText } from '../escape.ts';
import { startId } from './adviseIds.ts';
import { button, row, text } from './components.ts';
import type { MessageView } from './message.ts';

/** For answers that were given to another version of the guide. */
export const startOverView = ({ id, title }: Guide, { advice, general }: Translations): MessageView => ({
  components: [text(advice.changedGuide(escapeText(title))), row(button(general.startOver, startId(id)))],
});
