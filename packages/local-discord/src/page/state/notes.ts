import { channelOf } from './onAnswer.ts';
import type { Note } from './state.ts';

/** The last refusal in a channel of something that has no place of its own to show it: a message, an edit, a post. */
export function refusalIn(notes: readonly Note[], channel: string): Note | undefined {
  return notes.findLast(
    ({ request }) => ['send', 'edit', 'delete', 'post'].includes(request.t) && channelOf(request) === channel,
  );
}
