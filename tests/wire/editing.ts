import { type APIMessage, ComponentType } from 'discord.js';
import { expect } from 'vitest';
import type { LocalDiscord, Outcome, Person, ShownModal } from 'wireside-local-discord';
import { createServers } from '../../src/learning/servers.ts';
import { createStore } from '../../src/store/store.ts';
import { seenIn } from '../discord/messageFaults.ts';
import type { Wire } from './startWire.ts';

type Filled = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What a form shows in its fields before anybody has typed. */
export function filledInto(modal: ShownModal): Filled {
  const fields = modal.components.flatMap((each) => ('component' in each ? [each.component] : []));
  return Object.fromEntries(
    fields.flatMap((field): [string, string | boolean | readonly string[]][] => {
      if (field.type === ComponentType.TextInput) return [[field.custom_id, field.value ?? '']];
      if (field.type === ComponentType.RadioGroup)
        return field.options.flatMap(({ value, default: isChosen }) =>
          isChosen ? [[field.custom_id, value]] : [],
        );
      if (field.type === ComponentType.StringSelect)
        return [
          [field.custom_id, field.options.filter((option) => option.default).map(({ value }) => value)],
        ];
      return [];
    }),
  );
}

/** The form that came; fails the test where something else did. */
export function formIn(outcome: Outcome): ShownModal {
  if (outcome.kind === 'modal') return outcome.modal;
  throw new Error(`No form came: ${JSON.stringify(outcome)}`);
}

/** Has the server keep what was asked and not found, from the next start on. */
export const keepQuestions = ({ discord, folder, restart }: Wire): Promise<void> =>
  restart(async () => {
    const store = createStore({ folder });
    await createServers(store, () => undefined).change(discord.guildId, (settings) => ({
      ...settings,
      learning: 'questions',
    }));
    await store.close();
  });

/** The ids of the groups that a list of what nobody found offers to open. */
export const groupsIn = (list: APIMessage): readonly string[] =>
  [...JSON.stringify(list).matchAll(/"value":"([\w-]{16})"/g)].flatMap(([, id]) => id ?? []);

/** Somebody who writes answers. */
export class Editor {
  readonly person: Person;
  readonly #discord: LocalDiscord;

  constructor(discord: LocalDiscord, person: Person) {
    this.#discord = discord;
    this.person = person;
  }

  /** Fills a form in over what it shows, and sends it. */
  async send(outcome: Outcome, typed: Filled): Promise<APIMessage> {
    const modal = formIn(outcome);
    return this.final(await this.person.submit(modal, { ...filledInto(modal), ...typed }));
  }

  /** The message that comes in the end. */
  async final(outcome: Outcome): Promise<APIMessage> {
    const last = outcome.kind === 'deferred' ? await outcome.final : outcome;
    if (last.kind === 'message' || last.kind === 'updated') return last.message;
    throw new Error(`No message came: ${JSON.stringify(last)}`);
  }

  /** Presses a button. @returns the message that it leads to at once */
  async click(message: APIMessage, label: string): Promise<APIMessage> {
    return this.final(await this.person.click(this.now(message), label));
  }

  /** The message as it is now. */
  now(message: APIMessage): APIMessage {
    return this.#discord.messages('general').find(({ id }) => id === message.id) ?? message;
  }

  /** Waits until the message shows this. */
  async shows(message: APIMessage, text: string): Promise<APIMessage> {
    await expect.poll(() => seenIn(this.now(message)), { timeout: 20_000 }).toContain(text);
    return this.now(message);
  }
}
