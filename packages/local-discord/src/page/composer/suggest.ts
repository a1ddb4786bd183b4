import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { World } from '../state/state.ts';
import type { Draft, Suggestion, Suggestions } from './draft.ts';
import { type Leaf, nameOf } from './leaf.ts';
import { type Field, fieldAt, type Line, type Option, readLine, unset } from './line.ts';
import { mentionSuggestions } from './mentions.ts';
import { begun } from './typing.ts';
import { entities } from './value.ts';

export interface Surroundings {
  readonly world: World;
  readonly leaves: readonly Leaf[];
  /** The bot's choices for the option that is being typed. */
  readonly choices: readonly APIApplicationCommandOptionChoice[];
}

const most = 25;

/** What can be put in at the caret, or undefined when there is nothing to say. */
export function suggest(draft: Draft, around: Surroundings): Suggestions | undefined {
  const line = readLine(draft.text, around.leaves, draft.picks);
  if (line) {
    const { adding } = draft;
    const list = adding === undefined ? inLine(draft, line, around) : furtherOptions(draft, line, adding);
    return list && { ...list, inCommand: true };
  }
  if (/^\/[^\n]*$/.test(draft.text)) return commands(draft, around.leaves);
  return mentionSuggestions(draft, around.world);
}

function commands({ text }: Draft, leaves: readonly Leaf[]): Suggestions | undefined {
  const typed = text.slice(1).trim().toLowerCase();
  const found = leaves.filter((leaf) => nameOf(leaf).includes(typed));
  const ranked = found.sort(
    (a, b) => Number(nameOf(b).startsWith(typed)) - Number(nameOf(a).startsWith(typed)),
  );
  const items = ranked.slice(0, most).map((leaf) => {
    const { text: inserted, caret } = begun(leaf);
    const { description } = leaf;
    return {
      key: nameOf(leaf),
      label: `/${nameOf(leaf)}`,
      description,
      from: 0,
      to: text.length,
      text: inserted,
      caret,
    };
  });
  return items.length > 0 ? { title: 'Commands', items, eager: true } : undefined;
}

function furtherOptions({ text }: Draft, line: Line, from: number): Suggestions | undefined {
  const typed = text.slice(from).trim().toLowerCase();
  const options = unset(line).filter(({ name }) => name.startsWith(typed));
  if (options.length === 0) return undefined;
  const required = options.some((option) => option.required);
  return {
    title: 'Options',
    items: options.map((option) => optionSuggestion(option, text, from)),
    eager: typed !== '' || required,
  };
}

function optionSuggestion(option: Option, text: string, from: number): Suggestion {
  const space = /\s$/.test(text.slice(0, from)) ? '' : ' ';
  const { name, description, required } = option;
  const label = required ? `${name} (required)` : name;
  return { key: name, label, description, from, to: text.length, text: `${space}${name}: ` };
}

function inLine(draft: Draft, line: Line, around: Surroundings): Suggestions | undefined {
  const field = fieldAt(line, draft.caret);
  if (!field) return furtherOptions(draft, line, line.argsStart);
  const { option, value } = field;
  const head = { title: option.name, hint: option.description };
  if (draft.picks.get(option.name)?.text === value) return { ...head, items: [], eager: false };
  if ('autocomplete' in option && option.autocomplete) {
    return { ...head, items: around.choices.map((choice) => choiceSuggestion(field, choice)), eager: false };
  }
  if (option.type === Type.Attachment) return { ...head, items: [], eager: false, takesFile: true };
  const matching = listed(field, around.world).filter(({ label }) =>
    label.toLowerCase().includes(value.toLowerCase()),
  );
  return { ...head, items: matching.slice(0, most), eager: true, compact: true };
}

/** The values that an option is limited to. */
function listed(field: Field, world: World): readonly Suggestion[] {
  const { option } = field;
  if ('choices' in option && option.choices)
    return option.choices.map((choice) => choiceSuggestion(field, choice));
  if (option.type === Type.Boolean) {
    return [true, false].map((value) => valueSuggestion(field, { text: value ? 'True' : 'False', value }));
  }
  return entities(option, world).map(({ id, text, description }) =>
    valueSuggestion(field, { text, value: id }, description),
  );
}

function choiceSuggestion(field: Field, { name, value }: APIApplicationCommandOptionChoice): Suggestion {
  return valueSuggestion(field, { text: name, value });
}

function valueSuggestion(
  { option, valueStart, end }: Field,
  { text, value }: { readonly text: string; readonly value: string | number | boolean },
  description = '',
): Suggestion {
  return {
    key: `${value}`,
    label: text,
    description,
    from: valueStart,
    to: end,
    text: `${text} `,
    pick: { option: option.name, text, value },
  };
}
