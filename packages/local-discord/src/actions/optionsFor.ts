import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import { Refused } from './backend.ts';
import type { SentOption } from './sent.ts';

export type OptionValue = string | number | boolean;

/** What a person fills in, by the names of the options. */
export interface Filled {
  /** The subcommand, and its group before it. */
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly focused?: string | undefined;
}

/** `faq add` is the command `faq` with the subcommand `add`. */
export function splitName(name: string): readonly [command: string, path: readonly string[]] {
  const [command = '', ...path] = name.split(' ');
  return [command, path];
}

/** Filled-in options as Discord's client sends them. @throws Refused for a name that the command does not have. */
export function optionsFor(world: World, command: APIApplicationCommand, filled: Filled): SentOption[] {
  return optionsAt(world, command.options ?? [], filled);
}

function optionsAt(
  world: World,
  options: readonly APIApplicationCommandOption[],
  filled: Filled,
): SentOption[] {
  const [name, ...path] = filled.path;
  if (name === undefined)
    return Object.keys(filled.values).map((key) => sent(world, options, { key, filled }));
  const sub = options.find((option) => option.name === name);
  if (sub?.type !== Type.Subcommand && sub?.type !== Type.SubcommandGroup) {
    throw new Refused(`There is no subcommand “${name}”.`);
  }
  return [{ type: sub.type, name, options: optionsAt(world, sub.options ?? [], { ...filled, path }) }];
}

function sent(
  world: World,
  options: readonly APIApplicationCommandOption[],
  { key, filled }: { readonly key: string; readonly filled: Filled },
): SentOption {
  const option = options.find((one) => one.name === key);
  if (option === undefined) throw new Refused(`There is no option “${key}”.`);
  const value = idFor(world, option.type, filled.values[key] ?? '');
  return { type: option.type, name: key, value, ...(filled.focused === key ? { focused: true } : {}) };
}

/** Users, roles and channels may be given by name. */
function idFor(world: World, type: Type, value: OptionValue): OptionValue {
  const user = () => world.people.all().find((one) => one.username === value)?.id;
  const role = () => world.roles.find((one) => one.name === value)?.id;
  if (type === Type.User) return user() ?? value;
  if (type === Type.Role) return role() ?? value;
  if (type === Type.Mentionable) return user() ?? role() ?? value;
  return type === Type.Channel ? (world.channels.named(String(value))?.id ?? value) : value;
}
