import { encodeCustomId } from '../../src/discord/customId.ts';
import type { EntryKind } from '../../src/knowledge/pack.ts';

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
