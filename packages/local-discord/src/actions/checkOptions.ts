import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import { Refused } from './backend.ts';
import type { SentOption } from './sent.ts';

/**
 * Holds filled-in options against the command, as Discord does before the application hears of them.
 * @throws Refused for what is missing, unknown or out of its limits.
 */
export function checkOptions(
  world: World,
  command: APIApplicationCommand,
  sent: readonly SentOption[],
): void {
  checkLevel(world, command.options ?? [], sent);
}

function checkLevel(
  world: World,
  defined: readonly APIApplicationCommandOption[],
  sent: readonly SentOption[],
): void {
  for (const option of defined) {
    const filled = sent.some((one) => one.name === option.name);
    if (option.required && !filled) throw new Refused(`The option “${option.name}” is needed.`);
  }
  for (const option of sent) checkOne(world, defined, option);
  const isNested = ({ type }: { readonly type: Type }) =>
    type === Type.Subcommand || type === Type.SubcommandGroup;
  if (defined.some(isNested) && sent.length !== 1) throw new Refused('Choose one of the subcommands.');
}

function checkOne(world: World, defined: readonly APIApplicationCommandOption[], sent: SentOption): void {
  const option = defined.find((one) => one.name === sent.name && one.type === sent.type);
  if (option === undefined) throw new Refused(`The command has no option “${sent.name}”.`);
  if (option.type === Type.Subcommand || option.type === Type.SubcommandGroup) {
    checkLevel(world, option.options ?? [], sent.options ?? []);
  } else {
    const problem = problemWith(world, option, sent.value);
    if (problem !== undefined) throw new Refused(`${option.name}: ${problem}`);
  }
}

type ValueOption = Exclude<
  APIApplicationCommandOption,
  { readonly type: Type.Subcommand } | { readonly type: Type.SubcommandGroup }
>;

function problemWith(world: World, option: ValueOption, value: unknown): string | undefined {
  switch (option.type) {
    case Type.String:
      return textProblem(option, value) ?? choiceProblem(option.choices, value);
    case Type.Integer:
    case Type.Number:
      return numberProblem(option, value) ?? choiceProblem(option.choices, value);
    case Type.Boolean:
      return typeof value === 'boolean' ? undefined : 'Choose true or false.';
    default:
      return exists(world, option.type, String(value)) ? undefined : 'Choose something that exists.';
  }
}

function textProblem(
  { min_length = 0, max_length = 6_000 }: { readonly min_length?: number; readonly max_length?: number },
  value: unknown,
): string | undefined {
  if (typeof value !== 'string' || value === '') return 'Write something.';
  if (value.length < min_length) return `Write at least ${min_length} characters.`;
  return value.length > max_length ? `Write at most ${max_length} characters.` : undefined;
}

function numberProblem(
  option: { readonly type: Type; readonly min_value?: number; readonly max_value?: number },
  value: unknown,
): string | undefined {
  const { min_value = -Infinity, max_value = Infinity } = option;
  if (typeof value !== 'number' || (option.type === Type.Integer && !Number.isInteger(value)))
    return 'Write a number.';
  if (value < min_value) return `Write a number from ${min_value} upwards.`;
  return value > max_value ? `Write a number up to ${max_value}.` : undefined;
}

function choiceProblem(
  choices: readonly { readonly value: unknown }[] | undefined,
  value: unknown,
): string | undefined {
  if (!choices?.length || choices.some((choice) => choice.value === value)) return undefined;
  return 'Choose one of the choices.';
}

function exists(world: World, type: Type, id: string): boolean {
  const user = world.people.get(id) !== undefined;
  const role = world.roles.some((one) => one.id === id);
  if (type === Type.User) return user;
  if (type === Type.Role) return role;
  if (type === Type.Mentionable) return user || role;
  return type === Type.Channel ? world.channels.get(id) !== undefined : world.files.get(id) !== undefined;
}
