import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import { formError } from '../apiError.ts';
import { IntegerChoice, localizations, NumberChoice, StringChoice } from './choices.ts';
import { SlashName, slashNames } from './commandName.ts';
import { integer, list, text } from './field.ts';
import { type Report, repeated, rule } from './rule.ts';

const MAX_DESCRIPTION = 100;
const MAX_OPTIONS = 25;
const MAX_CHOICES = 25;
const MAX_STRING_OPTION = 6_000;

const REQUIRED_AFTER_OPTIONAL = formError(
  'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  'Required options must be placed before non-required options',
);
const NAME_EXISTS = formError(
  'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  'Option name already exists',
);
const CHOICE_EXISTS = formError(
  'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
  'Option choice name already exists',
);
const AUTOCOMPLETE_WITH_CHOICES = formError(
  'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
  'Autocomplete cannot be used with choices',
);
const MIXED_KINDS = formError(
  'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  'Sub-command and sub-command group option types are mutually exclusive to all other types',
);

const named = {
  name: SlashName,
  name_localizations: slashNames,
  description: text(1, MAX_DESCRIPTION),
  description_localizations: localizations(MAX_DESCRIPTION),
};
const shared = { ...named, required: z.boolean().exactOptional() };
const autocomplete = z.boolean().exactOptional();

const plain = <Kind extends Type>(type: Kind) => z.object({ ...shared, type: z.literal(type) });

const StringOption = z
  .object({
    ...shared,
    type: z.literal(Type.String),
    autocomplete,
    choices: list(StringChoice, 0, MAX_CHOICES).exactOptional(),
    min_length: integer(0, MAX_STRING_OPTION).exactOptional(),
    max_length: integer(1, MAX_STRING_OPTION).exactOptional(),
  })
  .check(rule(checkChoices))
  .transform(({ autocomplete, choices, ...rest }) => ({ ...rest, ...offer(autocomplete, choices) }));

const IntegerOption = z
  .object({
    ...shared,
    type: z.literal(Type.Integer),
    autocomplete,
    choices: list(IntegerChoice, 0, MAX_CHOICES).exactOptional(),
    min_value: z.int().exactOptional(),
    max_value: z.int().exactOptional(),
  })
  .check(rule(checkChoices))
  .transform(({ autocomplete, choices, ...rest }) => ({ ...rest, ...offer(autocomplete, choices) }));

const NumberOption = z
  .object({
    ...shared,
    type: z.literal(Type.Number),
    autocomplete,
    choices: list(NumberChoice, 0, MAX_CHOICES).exactOptional(),
    min_value: z.number().exactOptional(),
    max_value: z.number().exactOptional(),
  })
  .check(rule(checkChoices))
  .transform(({ autocomplete, choices, ...rest }) => ({ ...rest, ...offer(autocomplete, choices) }));

const ChannelOption = z.object({
  ...shared,
  type: z.literal(Type.Channel),
  channel_types: z.array(z.int()).exactOptional(),
});

/** An option that carries a value. */
const ValueOption = z.discriminatedUnion('type', [
  StringOption,
  IntegerOption,
  NumberOption,
  ChannelOption,
  plain(Type.Boolean),
  plain(Type.User),
  plain(Type.Role),
  plain(Type.Mentionable),
  plain(Type.Attachment),
]);

/** The options of one level, in order. */
const valueOptions = list(ValueOption, 0, MAX_OPTIONS)
  .check(rule(checkNames), rule(checkOrder))
  .exactOptional();

const Subcommand = z.object({ ...named, type: z.literal(Type.Subcommand), options: valueOptions });

const SubcommandGroup = z.object({
  ...named,
  type: z.literal(Type.SubcommandGroup),
  options: list(z.discriminatedUnion('type', [Subcommand]), 0, MAX_OPTIONS)
    .check(rule(checkNames))
    .exactOptional(),
});

/** The options of a command: values, or subcommands and groups of them, not both. */
export const CommandOptions = list(
  z.discriminatedUnion('type', [...ValueOption.options, Subcommand, SubcommandGroup]),
  0,
  MAX_OPTIONS,
).check(rule(checkNames), rule(checkOrder), rule(checkKinds));
export type CommandOptions = z.infer<typeof CommandOptions>;

/** What an option offers: what the application completes, or choices of its own. */
function offer<Choice>(
  completed: boolean | undefined,
  choices: Choice[] | undefined,
): { autocomplete: true } | { choices?: Choice[] } {
  if (completed) return { autocomplete: true };
  return choices ? { choices } : {};
}

interface Placed {
  readonly name: string;
  readonly type: Type;
  readonly required?: boolean;
}

function checkNames(options: readonly Placed[], report: Report): void {
  for (const index of repeated(options, ({ name }) => name)) report(NAME_EXISTS, index);
}

function checkOrder(options: readonly Placed[], report: Report): void {
  const optional = options.findIndex((option) => !option.required);
  const late = options.findIndex((option, index) => option.required && optional !== -1 && index > optional);
  if (late !== -1) report(REQUIRED_AFTER_OPTIONAL, late);
}

function checkKinds(options: readonly Placed[], report: Report): void {
  const nested = options.map(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup);
  const odd = nested.findIndex((one) => one !== nested[0]);
  if (odd !== -1) report(MIXED_KINDS, odd, 'type');
}

function checkChoices(
  option: { readonly autocomplete?: boolean; readonly choices?: readonly { readonly name: string }[] },
  report: Report,
): void {
  const { choices = [] } = option;
  if (option.autocomplete && choices.length > 0) report(AUTOCOMPLETE_WITH_CHOICES);
  for (const index of repeated(choices, ({ name }) => name)) report(CHOICE_EXISTS, 'choices', index);
}
