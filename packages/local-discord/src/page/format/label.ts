import type { APIMessage } from 'discord-api-types/v10';
import { isPrivate, nameOf } from '../state/names.ts';
import type { Clock } from './time.ts';
import { messageTime } from './time.ts';

/** How a screen reader announces a message before its text: who, when, and what is special about it. */
export function label(message: APIMessage, { clock }: { readonly clock: Clock }): string {
  const parts = [nameOf(message.author), messageTime(message.timestamp, clock)];
  if (message.referenced_message) parts.push(`reply to ${nameOf(message.referenced_message.author)}`);
  if (message.interaction)
    parts.push(`answer to ${nameOf(message.interaction.user)}'s /${message.interaction.name}`);
  if (message.edited_timestamp) parts.push('edited');
  if (isPrivate(message)) parts.push('only you can see this');
  return parts.join(', ');
}
