import type { APIMessage } from 'discord-api-types/v10';
import type { FinalOutcome, Outcome, ShownModal } from '../../src/interactions/interaction.ts';

/** The message that came; fails the test where something else did. */
export function messageIn(outcome: Outcome): APIMessage {
  if (outcome.kind !== 'message') throw new Error(`No message came: ${outcome.kind}`);
  return outcome.message;
}

/** The modal that came; fails the test where something else did. */
export function modalIn(outcome: Outcome): ShownModal {
  if (outcome.kind !== 'modal') throw new Error(`No modal came: ${outcome.kind}`);
  return outcome.modal;
}

/** How a deferral ends; fails the test where none came. */
export async function endOf(outcome: Outcome): Promise<FinalOutcome> {
  if (outcome.kind !== 'deferred') throw new Error(`Not deferred: ${outcome.kind}`);
  return outcome.final;
}
