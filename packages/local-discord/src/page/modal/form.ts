import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType as Type,
} from 'discord-api-types/v10';
import { defaultValues } from '../select/options.ts';
import { type Input, rowsOf } from './fields.ts';

type Modal = Pick<APIModalInteractionResponseCallbackData, 'components'>;
type Sent = APIModalSubmission['components'];
type SentField = Extract<Sent[number], { component: unknown }>['component'];

/** What a field holds: text or the chosen radio button, the chosen values or files, or a tick. */
export type FieldValue = string | readonly string[] | boolean;

/** Values by custom id. */
export type FormValues = ReadonlyMap<string, FieldValue>;

/** What a modal holds before anyone touched it. */
export function firstValues(modal: Modal): FormValues {
  const inputs = rowsOf(modal).flatMap((row) => (row.kind === 'field' ? [row.input] : []));
  return new Map(inputs.map((input) => [input.custom_id, firstValue(input)]));
}

function firstValue(input: Input): FieldValue {
  switch (input.type) {
    case Type.TextInput:
      return input.value ?? '';
    case Type.RadioGroup:
      return input.options.find((option) => option.default)?.value ?? '';
    case Type.CheckboxGroup:
      return input.options.filter((option) => option.default).map(({ value }) => value);
    case Type.Checkbox:
      return input.default ?? false;
    case Type.FileUpload:
      return [];
    default:
      return defaultValues(input);
  }
}

/** What is wrong with a field, in a sentence; undefined when nothing is. Fields are required unless they say otherwise. */
export function problemOf(input: Input, value: FieldValue): string | undefined {
  if (input.type === Type.Checkbox) return undefined;
  const required = input.required !== false;
  const count = typeof value === 'boolean' ? 1 : value.length;
  if (count === 0) return required ? 'This field is required.' : undefined;
  if (input.type === Type.TextInput)
    return lengthProblem(count, input.min_length ?? 0, input.max_length ?? 4_000);
  if (input.type === Type.RadioGroup) return undefined;
  const { min_values: min = 1, max_values: max = defaultMost(input) } = input;
  if (count < min) return `Choose at least ${min}.`;
  return count > max ? `Choose at most ${max}.` : undefined;
}

function defaultMost(input: Input): number {
  return input.type === Type.CheckboxGroup ? input.options.length : 1;
}

function lengthProblem(length: number, min: number, max: number): string | undefined {
  if (length < min) return `At least ${min} characters, please.`;
  return length > max ? `At most ${max} characters, please; this has ${length}.` : undefined;
}

/** A modal as Discord's client hands it in. */
export function submissionOf({ components }: Modal, values: FormValues): Sent {
  return components.map((component): Sent[number] => {
    const id = component.id === undefined ? {} : { id: component.id };
    if (component.type === Type.TextDisplay) return { type: component.type, ...id };
    if (component.type === Type.ActionRow) {
      const inputs = component.components.map(({ custom_id }) => ({
        type: Type.TextInput as const,
        custom_id,
        value: textOf(values.get(custom_id)),
      }));
      return { type: component.type, ...id, components: inputs };
    }
    const { component: input } = component;
    return { type: component.type, ...id, component: sentField(input, values.get(input.custom_id)) };
  });
}

function sentField(input: Input, value: FieldValue | undefined): SentField {
  const { custom_id } = input;
  switch (input.type) {
    case Type.TextInput:
      return { type: input.type, custom_id, value: textOf(value) };
    case Type.RadioGroup:
      return { type: input.type, custom_id, value: textOf(value) || null };
    case Type.Checkbox:
      return { type: input.type, custom_id, value: value === true };
    default:
      return { type: input.type, custom_id, values: listOf(value) };
  }
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? [...value] : [];
}
