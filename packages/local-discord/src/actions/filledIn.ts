import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { ShownModal } from '../interactions/interaction.ts';
import { Refused } from './backend.ts';
import type { SentField } from './sent.ts';

export type FieldValue = string | boolean | readonly string[];
type Values = Readonly<Record<string, FieldValue>>;

/** What of a modal's field a filled-in form needs. */
const Field = z.object({
  type: z.int(),
  id: z.int().optional(),
  custom_id: z.string(),
  value: z.string().nullish(),
});

const ONE_VALUE: ReadonlySet<number> = new Set([
  ComponentType.TextInput,
  ComponentType.RadioGroup,
  ComponentType.Checkbox,
]);

/** A modal filled in, as Discord's client hands it in. @throws Refused for a field that it does not have. */
export function filledIn(modal: ShownModal, values: Values): SentField[] {
  const known = new Set<string>();
  const sent = modal.components.map((component): SentField => {
    const { type, id } = component;
    const around = { type, ...(id === undefined ? {} : { id }) };
    if ('component' in component) return { ...around, component: field(component.component, values, known) };
    if (!('components' in component)) return around;
    return { ...around, components: component.components.map((one) => field(one, values, known)) };
  });
  const foreign = Object.keys(values).find((name) => !known.has(name));
  if (foreign !== undefined) throw new Refused(`There is no field “${foreign}” in the form.`);
  return sent;
}

function field(component: unknown, values: Values, known: Set<string>): SentField {
  const { type, id, custom_id, value: preset } = Field.parse(component);
  known.add(custom_id);
  const shared = { type, custom_id, ...(id === undefined ? {} : { id }) };
  const given = values[custom_id];
  if (!ONE_VALUE.has(type))
    return { ...shared, values: given === undefined ? [] : [given].flat().map(String) };
  const empty =
    type === ComponentType.Checkbox ? false : type === ComponentType.RadioGroup ? null : (preset ?? '');
  return { ...shared, value: typeof given === 'string' || typeof given === 'boolean' ? given : empty };
}
