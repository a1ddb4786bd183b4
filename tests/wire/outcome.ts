import type { APIMessage } from 'discord.js';
import type { Outcome } from 'wireside-local-discord';

/** The message that an interaction ended in; fails the test where it ended in another way. */
export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind === 'message' || outcome.kind === 'updated') return outcome.message;
  throw new Error(`No message came: ${JSON.stringify(outcome)}`);
}

/** How a message came: for everybody, for one person, or in the place of another. */
export const mannerOf = (outcome: Outcome): string =>
  outcome.kind === 'message' ? (outcome.ephemeral ? 'private' : 'public') : outcome.kind;
