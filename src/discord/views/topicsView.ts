import type { EntryKind, Pack } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { kindsId, readId, topicsId } from './browseIds.ts';
import { button, row, select, text } from './components.ts';
import { entriesOf } from './kinds.ts';
import type { MessageView } from './message.ts';

const PAGE = DISCORD_LIMITS.SELECT_OPTIONS;

export interface Topics {
  readonly pack: Pack;
  readonly kind: EntryKind;
  /** From 0; a page beyond the last, as after a reload, shows the last. */
  readonly page: number;
  readonly t: Translations;
}

/** A page of the topics of a kind. */
export function topicsView({ pack, kind, page: wanted, t }: Topics): MessageView {
  const { browse } = t;
  const all = entriesOf(pack, kind);
  const last = Math.max(0, Math.ceil(all.length / PAGE) - 1);
  const page = Math.min(Math.max(0, wanted), last);
  const topics = all.slice(page * PAGE, (page + 1) * PAGE);
  const place = last > 0 ? `, ${browse.page(page + 1, last + 1)}` : '';
  const turns = [
    ...(page > 0 ? [button(browse.previous, topicsId(kind, page - 1))] : []),
    ...(page < last ? [button(browse.next, topicsId(kind, page + 1))] : []),
  ];
  return {
    components: [
      text(`### ${browse.kinds[kind]}\n${browse.topics(all.length)}${place}`),
      row(
        select(
          readId(kind, page),
          browse.chooseTopic,
          topics.map(({ id, question }) => ({ label: question, value: id })),
        ),
      ),
      row(...turns, button(browse.allKinds, kindsId())),
    ],
  };
}
