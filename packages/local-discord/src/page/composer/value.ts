import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { channels } from '../select/options.ts';
import { nameOf } from '../state/names.ts';
import type { World } from '../state/state.ts';
import type { Field, Option, Picks } from './line.ts';

export type Value = string | number | boolean;
export type Checked = { readonly value: Value } | { readonly problem: string };

/** The value that is sent for an option, or what is wrong with what was typed. */
export function checkedValue(field: Field, picks: Picks, world: World): Checked {
  const { option, value } = field;
  const picked = picks.get(option.name);
  if (picked?.text === value) return { value: picked.value };
  if (value === '') return { problem: `${option.name}: this option needs a value.` };
  if ('choices' in option && option.choices?.length) return choice(option, option.choices, value);
  switch (option.type) {
    case Type.String:
      return text(option, value);
    case Type.Integer:
    case Type.Number:
      return number(option, value);
    case Type.Boolean:
      return boolean(option, value);
    case Type.Attachment:
      return { problem: `${option.name}: choose a file.` };
    default:
      return entity(option, value, world);
  }
}

function choice(option: Option, choices: readonly { name: string; value: Value }[], value: string): Checked {
  const found = choices.find(({ name }) => name.toLowerCase() === value.toLowerCase());
  return found ? { value: found.value } : { problem: `${option.name}: choose one of the list.` };
}

function text(option: Extract<Option, { type: Type.String }>, value: string): Checked {
  const { min_length: min = 0, max_length: max = 6000 } = option;
  if (value.length < min) return { problem: `${option.name}: at least ${min} characters, please.` };
  if (value.length > max)
    return { problem: `${option.name}: at most ${max} characters, this has ${value.length}.` };
  return { value };
}

function number(option: Extract<Option, { type: Type.Integer | Type.Number }>, value: string): Checked {
  const parsed = Number(value);
  const { min_value: min = -(2 ** 53), max_value: max = 2 ** 53 } = option;
  if (!Number.isFinite(parsed)) return { problem: `${option.name}: this must be a number.` };
  if (option.type === Type.Integer && !Number.isInteger(parsed)) {
    return { problem: `${option.name}: this must be a whole number.` };
  }
  if (parsed < min || parsed > max)
    return { problem: `${option.name}: a number from ${min} to ${max}, please.` };
  return { value: parsed };
}

function boolean(option: Option, value: string): Checked {
  if (/^true$/i.test(value)) return { value: true };
  if (/^false$/i.test(value)) return { value: false };
  return { problem: `${option.name}: True or False.` };
}

/** Someone or something of the server, as it can be chosen for an option: `@Mira`, `@moderator`, `#general`. */
export interface Entity {
  readonly id: string;
  readonly text: string;
  readonly description: string;
}

/** What can be chosen for an option that takes people, roles or channels. */
export function entities(option: Option, world: World): readonly Entity[] {
  const people = [...world.users.values()].map((user) => ({
    id: user.id,
    text: `@${nameOf(user)}`,
    description: user.username,
  }));
  const roles = [...world.roles.values()].map(({ id, name }) => ({
    id,
    text: `@${name.replace(/^@/, '')}`,
    description: 'Role',
  }));
  if (option.type === Type.User) return people;
  if (option.type === Type.Role) return roles;
  if (option.type === Type.Mentionable) return [...people, ...roles];
  if (option.type !== Type.Channel) return [];
  return channels(world, option.channel_types).map(({ value, label }) => ({
    id: value,
    text: label,
    description: '',
  }));
}

function entity(option: Option, value: string, world: World): Checked {
  const bare = value.replace(/^<?[@#][!&]?|>$/g, '').toLowerCase();
  const found = entities(option, world).find(
    ({ id, text: name, description }) =>
      id === bare || name.slice(1).toLowerCase() === bare || description === bare,
  );
  return found ? { value: found.id } : { problem: `${option.name}: choose one of the list.` };
}
