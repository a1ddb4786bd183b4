import { type APIMessage, type APISelectMenuOption, ComponentType } from 'discord.js';
import { expect } from 'vitest';
import type { Person } from 'wireside-local-discord';
import { mannerOf, messageOf } from './outcome.ts';

/** Goes on from `message` by labels of buttons, or of options where the question has a select. */
export async function go(
  person: Person,
  message: APIMessage,
  ...labels: readonly string[]
): Promise<APIMessage> {
  let shown = message;
  for (const label of labels) {
    const option = optionsOf(shown, 'Choose one').find((each) => each.label === label);
    const outcome = option
      ? await person.select(shown, 'Choose one', [option.value])
      : await person.click(shown, label);
    expect(mannerOf(outcome)).toBe('updated');
    shown = messageOf(outcome);
  }
  return shown;
}

/** Chooses the option of this label in the select with this placeholder. */
export function choose(person: Person, message: APIMessage, placeholder: string, label: string) {
  const option = optionsOf(message, placeholder).find((each) => each.label === label);
  if (!option) throw new Error(`“${placeholder}” does not offer “${label}”.`);
  return person.select(message, placeholder, [option.value]);
}

const optionsOf = (message: APIMessage, placeholder: string): readonly APISelectMenuOption[] =>
  (message.components ?? [])
    .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []))
    .flatMap((part) =>
      part.type === ComponentType.StringSelect && part.placeholder === placeholder ? part.options : [],
    );
