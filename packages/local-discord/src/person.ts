import { randomUUID } from 'node:crypto';
import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { type Backend, Refused } from './actions/backend.ts';
import { erase, post, react, say } from './actions/chat.ts';
import { click } from './actions/click.ts';
import { completeCommand, useCommand } from './actions/command.ts';
import { type FieldValue, filledIn } from './actions/filledIn.ts';
import { type OptionValue, optionsFor, splitName } from './actions/optionsFor.ts';
import { submit } from './actions/submit.ts';
import type { FirstAnswer, Interaction, Outcome, ShownModal } from './interactions/interaction.ts';
import { walk } from './messages/walk.ts';
import type { ThreadChannel } from './world/channel.ts';
import type { PersonSetting } from './world/setting.ts';

/** Where a person types: the name of a channel or thread, or `dm` for the direct channel with the bot. */
export interface Where {
  readonly channel?: string;
}

/** Someone who uses Discord, as a test drives them. What Discord's client would not let them do rejects. */
export class Person {
  readonly id: string;
  readonly #backend: Backend;
  readonly #dm: string;

  constructor(backend: Backend, setting: PersonSetting) {
    this.#backend = backend;
    this.id = setting.id;
    this.#dm = setting.dm;
  }

  /**
   * Uses a slash command, in `general` where nothing else is said; a subcommand's name stands after a space.
   * Users, roles and channels among the options go by id or name. Settles with the first answer, or its failure.
   */
  async command(
    name: string,
    options: Readonly<Record<string, OptionValue>> = {},
    where: Where = {},
  ): Promise<Outcome> {
    return this.#outcomeOf(useCommand(this.#backend, this.#used(name, options, where)));
  }

  /** What the application offers for an option while `value` is typed; `others` are filled in already. */
  async complete(
    name: string,
    option: string,
    value: string,
    others: Readonly<Record<string, OptionValue>> = {},
    where: Where = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const used = this.#used(name, { ...others, [option]: value }, where, option);
    const answer = await this.#backend.gaps.or(completeCommand(this.#backend, used).first.promise);
    if (answer.kind !== 'choices') throw new Error(`No choices came: ${answer.kind}`);
    return answer.choices;
  }

  /** Uses a command of the menu of a message, or of a person as seen in `general`. */
  async menu(name: string, on: APIMessage | Person): Promise<Outcome> {
    const onPerson = on instanceof Person;
    const type = onPerson ? ApplicationCommandType.User : ApplicationCommandType.Message;
    const channel = onPerson ? this.#channel('general') : on.channel_id;
    const { id: command } = this.#commandNamed(name, type);
    const used = { user: this.id, channel, command, options: [], target: on.id, nonce: randomUUID() };
    return this.#outcomeOf(useCommand(this.#backend, used));
  }

  /** Presses a button, found by its custom id or by what is written on it. */
  async click(message: APIMessage, customIdOrLabel: string): Promise<Outcome> {
    return this.#outcomeOf(click(this.#backend, this.#clicked(message, customIdOrLabel)));
  }

  /** Chooses values in a select, found by its custom id or placeholder. */
  async select(
    message: APIMessage,
    customIdOrPlaceholder: string,
    values: readonly string[],
  ): Promise<Outcome> {
    return this.#outcomeOf(
      click(this.#backend, { ...this.#clicked(message, customIdOrPlaceholder), values }),
    );
  }

  /** Hands in a modal: values by the custom ids of its fields. */
  async submit(modal: ShownModal, values: Readonly<Record<string, FieldValue>>): Promise<Outcome> {
    const components = filledIn(modal, values);
    const submitted = { user: this.id, modal: modal.nonce, components, nonce: randomUUID() };
    return this.#outcomeOf(submit(this.#backend, submitted));
  }

  /** Writes a message. @returns the message */
  async say(
    channel: string,
    content: string,
    options: { readonly replyTo?: APIMessage; readonly ping?: boolean } = {},
  ): Promise<APIMessage> {
    const replyTo = options.replyTo?.id;
    const typed = { user: this.id, channel: this.#channel(channel), content, replyTo, ping: options.ping };
    return this.#kept(say(this.#backend.world, typed));
  }

  /** Opens a post in the forum. */
  async post(
    title: string,
    content: string,
  ): Promise<{ readonly thread: ThreadChannel; readonly message: APIMessage }> {
    const typed = { user: this.id, forum: this.#channel('help'), title, content };
    return this.#kept(post(this.#backend.world, typed));
  }

  /** Reacts to a message with an emoji, or takes the reaction back. */
  async react(message: APIMessage, emoji: string, added = true): Promise<void> {
    react(this.#backend.world, {
      user: this.id,
      channel: message.channel_id,
      message: message.id,
      emoji,
      added,
    });
    await this.#kept(undefined);
  }

  /** Deletes a message; an ephemeral one disappears from this person's eyes. */
  async erase(message: APIMessage): Promise<void> {
    erase(this.#backend.world, { user: this.id, channel: message.channel_id, message: message.id });
    await this.#kept(undefined);
  }

  /** What has been done, once it outlives a crash. */
  async #kept<Done>(done: Done): Promise<Done> {
    await this.#backend.kept?.();
    return done;
  }

  async #outcomeOf(interaction: Interaction): Promise<Outcome> {
    const answer: FirstAnswer = await this.#backend.gaps.or(interaction.first.promise);
    if (answer.kind === 'choices') throw new Error('Choices came where an answer was due.');
    return answer;
  }

  #used(name: string, options: Readonly<Record<string, OptionValue>>, where: Where, focused?: string) {
    const [commandName, path] = splitName(name);
    const command = this.#commandNamed(commandName, ApplicationCommandType.ChatInput);
    return {
      user: this.id,
      channel: this.#channel(where.channel ?? 'general'),
      command: command.id,
      options: optionsFor(this.#backend.world, command, { path, values: options, focused }),
      nonce: randomUUID(),
    };
  }

  #commandNamed(name: string, type: ApplicationCommandType) {
    const found = this.#backend.world.commands.all().find((one) => one.name === name && one.type === type);
    if (found === undefined) throw new Refused(`There is no command “${name}”.`);
    return found;
  }

  #clicked(message: APIMessage, name: string) {
    const customId = componentNamed(message, name);
    return { user: this.id, channel: message.channel_id, message: message.id, customId, nonce: randomUUID() };
  }

  #channel(name: string): string {
    if (name === 'dm') return this.#dm;
    return this.#backend.world.channels.named(name)?.id ?? name;
  }
}

const Named = z.object({
  custom_id: z.string(),
  label: z.string().nullish(),
  placeholder: z.string().nullish(),
});

/** The custom id of what is called so on a message: by that id itself, a button's label or a select's placeholder. */
export function componentNamed(message: APIMessage, name: string): string {
  const all = (message.components ?? []).flatMap(walk).flatMap((one) => Named.safeParse(one).data ?? []);
  const found =
    all.find((one) => one.custom_id === name) ??
    all.find((one) => one.label === name || one.placeholder === name);
  if (found) return found.custom_id;
  const there = all.map((one) => `“${one.label ?? one.placeholder ?? one.custom_id}”`).join(', ');
  throw new Refused(`There is no “${name}” on the message. It has: ${there || 'nothing to press'}.`);
}
