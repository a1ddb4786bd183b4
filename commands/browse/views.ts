import { button, row, select, text } from '../../src/discord/components.ts';
import { encodeCustomId } from '../../src/discord/customId.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import { type EntryKind, entriesOf, kindsIn, type Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';

/** What there is to read, by kind. */
export const kindsView = (pack: Pack, t: Translations): MessageView => ({
  components: [
    text(`### ${escapeText(pack.name)}\n${pack.description}\n${t.browse.chooseKind}`),
    row(
      ...kindsIn(pack).map(({ kind, count }) =>
        button(`${t.browse.kinds[kind]} (${count})`, topicsId(kind, 0)),
      ),
    ),
  ],
});

/** The way to everything that can be asked. */
export const browseButton = ({ browse }: Translations) => button(browse.open, kindsId());

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
  const paging = [
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
          topics.map(({ id, question }) => ({
            label: clip(question, DISCORD_LIMITS.SELECT_OPTION_LABEL),
            value: id,
          })),
        ),
      ),
      row(...paging, button(browse.allKinds, kindsId())),
    ],
  };
}

/** The command that owns the clicks on lists of topics. */
export const BROWSE = 'browse';

/** Shows the kinds of topics. */
export const kindsId = (): string => encodeCustomId(BROWSE, 'kinds');

/** Shows a page of the topics of a kind; the first is 0. */
export const topicsId = (kind: EntryKind, page: number): string =>
  encodeCustomId(BROWSE, 'topics', kind, `${page}`);

/** The select of a page of topics; the entry's id is its value. */
export const readId = (kind: EntryKind, page: number): string =>
  encodeCustomId(BROWSE, 'read', kind, `${page}`);
