import type { APIMessage } from 'discord-api-types/v10';

/**
 * A message as an application without the MESSAGE_CONTENT intent gets it: what people wrote is blank unless the
 * message is its own, mentions it or was sent to it directly. What it replies to is judged for itself.
 */
export function withheld(
  message: APIMessage,
  recipient: { readonly bot: string; readonly direct: boolean },
): APIMessage {
  if (recipient.direct) return message;
  const quoted = message.referenced_message;
  const shown = quoted ? { ...message, referenced_message: withheld(quoted, recipient) } : message;
  const open =
    message.author.id === recipient.bot || message.mentions.some((user) => user.id === recipient.bot);
  return open ? shown : { ...shown, content: '', embeds: [], attachments: [], components: [] };
}
