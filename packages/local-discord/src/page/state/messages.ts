import type { APIMessage } from 'discord-api-types/v10';

type Messages = ReadonlyMap<string, readonly APIMessage[]>;

/** Snowflakes sort by time: longer is later, else digit by digit. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** All messages by channel, each channel oldest first. */
export function byChannel(messages: readonly APIMessage[]): Messages {
  const channels = new Map<string, APIMessage[]>();
  for (const message of [...messages].sort((a, b) => compareIds(a.id, b.id))) {
    const list = channels.get(message.channel_id);
    if (list) list.push(message);
    else channels.set(message.channel_id, [message]);
  }
  return channels;
}

/** Adds a message at its place, or replaces the one with its id. */
export function withMessage(messages: Messages, message: APIMessage): Messages {
  const others = (messages.get(message.channel_id) ?? []).filter(({ id }) => id !== message.id);
  const after = others.findIndex(({ id }) => compareIds(id, message.id) > 0);
  const list = others.toSpliced(after < 0 ? others.length : after, 0, message);
  return new Map(messages).set(message.channel_id, list);
}

/** Leaves out one message; what replied to it now replies to nothing. */
export function withoutMessage(messages: Messages, channel: string, id: string): Messages {
  const kept = (messages.get(channel) ?? []).filter((message) => message.id !== id);
  const list = kept.map((message) =>
    message.message_reference?.message_id === id ? { ...message, referenced_message: null } : message,
  );
  return new Map(messages).set(channel, list);
}

/** Carries an edit into the previews of replies to that message. */
export function withEdit(messages: Messages, edited: APIMessage): Messages {
  const list = (messages.get(edited.channel_id) ?? []).map((message) =>
    message.referenced_message?.id === edited.id ? { ...message, referenced_message: edited } : message,
  );
  return withMessage(new Map(messages).set(edited.channel_id, list), edited);
}
