import type { APIMessage } from 'discord-api-types/v10';

/**
 * A message as an application without the MESSAGE_CONTENT intent gets it: what people wrote is blank unless the
 * message is its own, mentions it or was sent to it directly. What it replies to is judged for itself.
 */
export function withheld(
  message: APIMessage,
  reader: { readonly bot: string; readonly direct: boolean },
): APIMessage {
  if (reader.direct) return message;
  const quoted = message.referenced_message;
  const shown = quoted ? { ...message, referenced_message: withheld(quoted, reader) } : message;
  const open = message.author.id === reader.bot || message.mentions.some((user) => user.id === reader.bot);
  return open ? shown : { ...shown, content: '', embeds: [], attachments: [], components: [] };
}
