import type { APIButtonComponentWithCustomId } from 'discord.js';
import { deleteId } from './askIds.ts';
import { button } from './components.ts';
import type { Audience } from './message.ts';

/** "Delete" for whoever asked, under everything that stays in a channel; a private message goes by itself. */
export const deleteButtons = (audience: Audience): readonly APIButtonComponentWithCustomId[] =>
  audience.kind === 'public' ? [button('Delete', deleteId(audience.asker))] : [];
