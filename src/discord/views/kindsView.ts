import type { Pack } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { escapeText } from '../escape.ts';
import { topicsId } from './browseIds.ts';
import { button, row, text } from './components.ts';
import { kindsIn } from './kinds.ts';
import type { MessageView } from './message.ts';

/** What there is to read, by kind. */
export const kindsView = (pack: Pack, t: Translations): MessageView => ({
  components: [
    text(`### ${escapeText(pack.name)}\n${pack.description}\n${t.browse.chooseKind}`),
    row(...kindsIn(pack, t).map(({ kind, name, count }) => button(`${name} (${count})`, topicsId(kind, 0)))),
  ],
});
