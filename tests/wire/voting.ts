import type { APIMessage } from 'discord.js';
import { expect } from 'vitest';
import type { LocalDiscord, Person } from 'wireside-local-discord';
import { seenIn } from '../discord/messageFaults.ts';
import { mannerOf, messageOf } from './outcome.ts';

/** A public message of `general`, followed while the bot changes it. */
export interface Shown {
  /** As it stands in the channel; as it was first, where it is gone. */
  readonly now: () => APIMessage;
  /** Waits until it shows this text. */
  readonly has: (text: string) => Promise<void>;
}

export function shownAt(discord: LocalDiscord, first: APIMessage): Shown {
  const now = () => discord.messages('general').find(({ id }) => id === first.id) ?? first;
  return {
    now,
    has: async (text) => {
      await expect.poll(() => seenIn(now()), { timeout: 20_000 }).toContain(text);
    },
  };
}

/** Votes by the label of a button or of an option. @returns what the voter reads. */
export async function vote(person: Person, message: APIMessage, label: string): Promise<APIMessage> {
  const option = JSON.stringify(message.components).match(`"label":"${label}","value":"([^"]+)"`)?.[1];
  const outcome = option
    ? await person.select(message, 'Vote', [option])
    : await person.click(message, label);
  expect(mannerOf(outcome)).toBe('private');
  return messageOf(outcome);
}
