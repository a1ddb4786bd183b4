import type { APIButtonComponentWithCustomId } from 'discord.js';
import { deleteId } from './askIds.ts';
import { button } from './components.ts';
import type { Audience } from './message.ts';

/**
 * "Delete" for whoever asked, under everything that stays in a channel; a private message goes by itself.
 * @param shown the id of the entry that the message shows, which a reply to it may mean.
 */
export const deleteButtons = (audience: Audience, shown = ''): readonly APIButtonComponentWithCustomId[] =>
  audience.kind === 'public' ? [button(audience.t.general.delete, deleteId(audience.asker, shown))] : [];
