import { counted } from '../../counted.ts';
import type { EntryKind, Pack } from '../../knowledge/pack.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { kindsId, readId, topicsId } from './browseIds.ts';
import { button, row, select, text } from './components.ts';
import { entriesOf, KIND_NAMES } from './kinds.ts';
import type { MessageView } from './message.ts';

const PAGE = DISCORD_LIMITS.SELECT_OPTIONS;

/** A page of the topics of a kind; a page beyond the last, as after a reload, shows the last. */
export function topicsView(pack: Pack, kind: EntryKind, wanted: number): MessageView {
  const all = entriesOf(pack, kind);
  const last = Math.max(0, Math.ceil(all.length / PAGE) - 1);
  const page = Math.min(Math.max(0, wanted), last);
  const topics = all.slice(page * PAGE, (page + 1) * PAGE);
  const place = last > 0 ? `, page ${page + 1} of ${last + 1}` : '';
  const turns = [
    ...(page > 0 ? [button('Previous', topicsId(kind, page - 1))] : []),
    ...(page < last ? [button('Next', topicsId(kind, page + 1))] : []),
  ];
  return {
    components: [
      text(`### ${KIND_NAMES.get(kind) ?? kind}\n${counted(all.length, 'topic')}${place}`),
      row(
        select(
          readId(kind, page),
          'Choose a topic to read',
          topics.map(({ id, question }) => ({ label: question, value: id })),
        ),
      ),
      row(...turns, button('All kinds', kindsId())),
    ],
  };
}
