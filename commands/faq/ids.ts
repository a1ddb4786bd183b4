import { encodeCustomId } from '../../src/discord/customId.ts';
import type { Draft } from '../../src/learning/draft.ts';

/** The command that owns every click and form of writing answers. */
export const FAQ = 'faq';

/** Manage Server, as Discord writes it; a server may let more roles see what it is asked of. */
export const MANAGE_SERVER = '32';

export const faqId = (action: string, ...parts: readonly string[]): string =>
  encodeCustomId(FAQ, action, ...parts);

/** What is done with a draft, as it was when it was shown: a click on what was shown of an older one shows it anew. */
export const draftId = (action: string, { id, at }: Pick<Draft, 'id' | 'at'>): string =>
  faqId(action, id, at.toString(36));

/** Whether a draft is still as it was when a button with these parts was shown. */
export const isAsShown = ([, at]: readonly string[], draft: Draft): boolean => at === draft.at.toString(36);

/** A form for a new answer. */
export const addFormId = faqId('form', 'add');

/** A form for an entry, which was filled in with a text of this hash. */
export const editFormId = (entry: string, began: string): string => faqId('form', 'edit', entry, began);

/** A form for a draft, filled in again. */
export const againFormId = (draft: string): string => faqId('form', 'draft', draft);
