import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { z } from 'zod';
import { integer, list, text } from '../field.ts';
import { rule } from '../rule.ts';
import { checkOptions, checkRange } from './select.ts';
import { base, CustomId, optionalBoolean } from './shared.ts';

const MAX_INPUT = 4_000;
const MAX_INPUT_PLACEHOLDER = 100;
const MAX_LABEL = 45;
const MAX_OPTION_TEXT = 100;
const MIN_RADIO_OPTIONS = 2;
const MAX_GROUP_OPTIONS = 10;
const MAX_FILES = 10;

const Option = z.object({
  label: text(1, MAX_OPTION_TEXT),
  value: text(1, MAX_OPTION_TEXT),
  description: text(0, MAX_OPTION_TEXT).exactOptional(),
  default: optionalBoolean,
});

/** A line or a paragraph of text. */
export const TextInput = z.object({
  ...base,
  type: z.literal(ComponentType.TextInput),
  custom_id: CustomId,
  style: z.literal([TextInputStyle.Short, TextInputStyle.Paragraph]),
  label: text(1, MAX_LABEL).exactOptional(),
  value: text(0, MAX_INPUT).exactOptional(),
  placeholder: text(0, MAX_INPUT_PLACEHOLDER).exactOptional(),
  required: optionalBoolean,
  min_length: integer(0, MAX_INPUT).exactOptional(),
  max_length: integer(1, MAX_INPUT).exactOptional(),
});

/** One of two to ten. */
export const RadioGroup = z
  .object({
    ...base,
    type: z.literal(ComponentType.RadioGroup),
    custom_id: CustomId,
    options: list(Option, MIN_RADIO_OPTIONS, MAX_GROUP_OPTIONS),
    required: optionalBoolean,
  })
  .check(rule(checkOptions));

/** Some of up to ten; without `max_values` all of them may be chosen. */
export const CheckboxGroup = z
  .object({
    ...base,
    type: z.literal(ComponentType.CheckboxGroup),
    custom_id: CustomId,
    options: list(Option, 1, MAX_GROUP_OPTIONS),
    min_values: integer(0, MAX_GROUP_OPTIONS).exactOptional(),
    max_values: integer(1, MAX_GROUP_OPTIONS).exactOptional(),
    required: optionalBoolean,
  })
  .check(
    rule(({ options, min_values, max_values = options.length }, report) => {
      checkRange({ ...(min_values === undefined ? {} : { min_values }), max_values }, report);
      checkOptions({ options, max_values }, report);
    }),
  );

export const Checkbox = z.object({
  ...base,
  type: z.literal(ComponentType.Checkbox),
  custom_id: CustomId,
  default: optionalBoolean,
});

export const FileUpload = z
  .object({
    ...base,
    type: z.literal(ComponentType.FileUpload),
    custom_id: CustomId,
    min_values: integer(0, MAX_FILES).exactOptional(),
    max_values: integer(1, MAX_FILES).exactOptional(),
    required: optionalBoolean,
  })
  .check(rule(checkRange));
