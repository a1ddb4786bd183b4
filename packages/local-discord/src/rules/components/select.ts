import { ComponentType, SelectMenuDefaultValueType as DefaultKind } from 'discord-api-types/v10';
import { z } from 'zod';
import { formError } from '../../apiError.ts';
import { integer, list, Snowflake, text } from '../field.ts';
import { type Report, repeated, rule } from '../rule.ts';
import { Emoji } from './emoji.ts';
import { base, CustomId, optionalBoolean } from './shared.ts';

const MAX_OPTIONS = 25;
const MAX_OPTION_TEXT = 100;
const MAX_PLACEHOLDER = 150;

const VALUE_DUPLICATED = formError(
  'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  'The specified option value is already used',
);
const MIN_OVER_MAX = formError(
  'SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX_VALUES',
  'min_values must be less than or equal to max_values',
);
const MAX_OVER_OPTIONS = formError(
  'SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS',
  'max_values must be less than or equal to the number of options',
);
const TOO_MANY_DEFAULTS = formError(
  'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
  'There are more default values than max_values',
);

/** How many values may be chosen; one where nothing is said. */
interface Range {
  readonly min_values?: number;
  readonly max_values?: number;
}

const shared = {
  ...base,
  custom_id: CustomId,
  placeholder: text(0, MAX_PLACEHOLDER).exactOptional(),
  min_values: integer(0, MAX_OPTIONS).exactOptional(),
  max_values: integer(1, MAX_OPTIONS).exactOptional(),
  disabled: optionalBoolean,
  required: optionalBoolean,
};

const Option = z.object({
  label: text(1, MAX_OPTION_TEXT),
  value: text(1, MAX_OPTION_TEXT),
  description: text(0, MAX_OPTION_TEXT).exactOptional(),
  emoji: Emoji.exactOptional(),
  default: optionalBoolean,
});

const defaults = <Kind extends DefaultKind>(...kinds: readonly [Kind, ...Kind[]]) =>
  list(z.object({ id: Snowflake, type: z.literal([...kinds]) }), 0, MAX_OPTIONS).exactOptional();

/** A select over options of its own. */
export const StringSelect = z
  .object({ ...shared, type: z.literal(ComponentType.StringSelect), options: list(Option, 1, MAX_OPTIONS) })
  .check(rule(checkRange), rule(checkOptions));

/** A select over what the server has, with what of it is chosen beforehand. */
const picker = <Kind extends ComponentType, Default extends DefaultKind>(
  type: Kind,
  ...kinds: readonly [Default, ...Default[]]
) => z.object({ ...shared, type: z.literal(type), default_values: defaults(...kinds) });

export const UserSelect = picker(ComponentType.UserSelect, DefaultKind.User).check(rule(checkRange));

export const RoleSelect = picker(ComponentType.RoleSelect, DefaultKind.Role).check(rule(checkRange));

export const MentionableSelect = picker(
  ComponentType.MentionableSelect,
  DefaultKind.User,
  DefaultKind.Role,
).check(rule(checkRange));

export const ChannelSelect = picker(ComponentType.ChannelSelect, DefaultKind.Channel)
  .extend({ channel_types: z.array(z.int()).exactOptional() })
  .check(rule(checkRange));

/** Every kind of select. */
export const SELECTS = [StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect] as const;

export function checkRange({ min_values = 1, max_values = 1 }: Range, report: Report): void {
  if (min_values > max_values) report(MIN_OVER_MAX, 'min_values');
}

/** Options whose values differ, and no more of them than can be chosen are chosen beforehand. */
export function checkOptions(
  select: Range & { readonly options: readonly { readonly value: string; readonly default?: boolean }[] },
  report: Report,
): void {
  const { options, max_values = 1 } = select;
  for (const index of repeated(options, ({ value }) => value))
    report(VALUE_DUPLICATED, 'options', index, 'value');
  if (max_values > options.length) report(MAX_OVER_OPTIONS, 'max_values');
  if (options.filter((option) => option.default).length > max_values) report(TOO_MANY_DEFAULTS, 'options');
}
