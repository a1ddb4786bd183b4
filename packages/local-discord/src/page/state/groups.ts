import { type APIMessage, MessageType } from 'discord-api-types/v10';

/** Discord starts a new group after seven minutes of silence. */
const groupGapMs = 7 * 60_000;

export interface Line {
  readonly message: APIMessage;
  /** The first of a group carries avatar, name and time. */
  readonly head: boolean;
  /** The first of a day comes under a line with the date. */
  readonly newDay: boolean;
}

/** Messages, oldest first, as lines of a channel: grouped by author, divided by day in the local time zone. */
export function linesOf(messages: readonly APIMessage[]): readonly Line[] {
  return messages.map((message, at) => {
    const before = messages[at - 1];
    const newDay = before === undefined || day(before) !== day(message);
    return { message, newDay, head: newDay || startsGroup(before, message) };
  });
}

function startsGroup(before: APIMessage, message: APIMessage): boolean {
  const gap = Date.parse(message.timestamp) - Date.parse(before.timestamp);
  return before.author.id !== message.author.id || gap > groupGapMs || message.type !== MessageType.Default;
}

function day(message: APIMessage): string {
  return new Date(message.timestamp).toDateString();
}
