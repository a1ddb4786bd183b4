import { type APIModalComponent, ComponentType as Type } from 'discord-api-types/v10';
import type { SentField } from './sent.ts';

type Field = Extract<APIModalComponent, { readonly custom_id: string }>;
type Text = Extract<Field, { readonly type: Type.TextInput }>;
type Radio = Extract<Field, { readonly type: Type.RadioGroup }>;
type Many = Exclude<Field, Text | Radio | { readonly type: Type.Checkbox }>;

const LONGEST_TEXT = 4_000;

/** What Discord's client does not let pass in a filled-in field; fields are required where nothing else is said. */
export function fieldProblem(field: Field, given: SentField | undefined): string | undefined {
  if (field.type === Type.TextInput) return textProblem(field, String(given?.value ?? ''));
  if (field.type === Type.RadioGroup) return radioProblem(field, given?.value);
  return field.type === Type.Checkbox ? undefined : manyProblem(field, given?.values ?? []);
}

function textProblem({ required = true, min_length = 0, max_length = LONGEST_TEXT }: Text, text: string) {
  if (text === '') return required ? 'Write something.' : undefined;
  if (text.length < min_length) return `Write at least ${min_length} characters.`;
  return text.length > max_length ? `Write at most ${max_length} characters.` : undefined;
}

function radioProblem({ required = true, options }: Radio, value: unknown): string | undefined {
  if (value === null || value === undefined) return required ? 'Choose one.' : undefined;
  return options.some((option) => option.value === value) ? undefined : 'Choose one of those that are there.';
}

function manyProblem(field: Many, values: readonly string[]): string | undefined {
  const { required = true, min_values = 1, max_values = mostOf(field) } = field;
  if (values.length === 0) return required && min_values > 0 ? 'Choose something.' : undefined;
  if (values.length < min_values) return `Choose at least ${min_values}.`;
  if (values.length > max_values) return `Choose at most ${max_values}.`;
  const options = 'options' in field ? field.options : undefined;
  const known = values.every((value) => options?.some((option) => option.value === value) ?? true);
  return known ? undefined : 'Choose from those that are there.';
}

/** All boxes of a checkbox group may be ticked; of other fields one may be chosen. */
const mostOf = (field: Many): number => (field.type === Type.CheckboxGroup ? field.options.length : 1);
