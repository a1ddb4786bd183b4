import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { World } from '../state/state.ts';
import type { Leaf } from './leaf.ts';
import { type Field, type Line, type Picks, unset } from './line.ts';
import { checkedValue, type Value } from './value.ts';

type DataOption = APIApplicationCommandInteractionDataOption;
type BasicDataOption = APIApplicationCommandInteractionDataBasicOption;

/** The options to send, or what is wrong and with which option. */
export type Checked =
  | { readonly options: readonly DataOption[] }
  | { readonly problem: string; readonly option?: string };

/** The options of a command that is about to be sent. */
export function commandOptions(line: Line, picks: Picks, world: World): Checked {
  if (line.stray) return { problem: `“${line.stray}” belongs to no option. Choose one from the list first.` };
  const missing = unset(line).find(({ required }) => required);
  if (missing) return { problem: `${missing.name}: this option is required.`, option: missing.name };
  const options: BasicDataOption[] = [];
  for (const field of line.fields) {
    const checked = checkedValue(field, picks, world);
    if (!field.value && !field.option.required) continue;
    if ('problem' in checked) return { problem: checked.problem, option: field.option.name };
    options.push(dataOption(field, checked.value));
  }
  return { options: nested(line.leaf, options) };
}

/** The options to send for an autocomplete: those that are right so far, and the one that is being typed as it is. */
export function completeOptions(
  line: Line,
  focused: Field,
  { picks, world }: { picks: Picks; world: World },
) {
  const options = line.fields.flatMap((field) => {
    if (field === focused) return { ...dataOption(field, field.value), focused: true };
    const checked = checkedValue(field, picks, world);
    return 'problem' in checked ? [] : dataOption(field, checked.value);
  });
  return nested(line.leaf, options);
}

function dataOption({ option }: Field, value: Value): BasicDataOption {
  const { name, type } = option;
  if (type === Type.Boolean) return { name, type, value: value === true };
  if ((type === Type.Integer || type === Type.Number) && typeof value === 'number')
    return { name, type, value };
  // While a number is typed for its autocomplete, Discord sends the text as it is.
  if (type === Type.Integer || type === Type.Number)
    return { name, type, value: String(value), focused: true };
  return { name, type, value: String(value) };
}

/** Puts options into the subcommand that they are for. */
function nested({ words }: Leaf, options: BasicDataOption[]): readonly DataOption[] {
  const [, first, second] = words;
  if (first === undefined) return options;
  if (second === undefined) return [{ name: first, type: Type.Subcommand, options }];
  const inner = { name: second, type: Type.Subcommand, options } as const;
  return [{ name: first, type: Type.SubcommandGroup, options: [inner] }];
}
