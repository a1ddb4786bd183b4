import { type APIModalComponent, ComponentType as Type } from 'discord-api-types/v10';
import type { ShownModal } from '../interactions/interaction.ts';
import { Refused } from './backend.ts';
import { fieldProblem } from './fieldProblem.ts';
import type { SentField } from './sent.ts';

type Field = Extract<APIModalComponent, { readonly custom_id: string }>;

/**
 * What was handed in, held against the modal and put in its order.
 * @throws Refused for what is missing or out of its limits.
 */
export function submission(modal: ShownModal, sent: readonly SentField[]): SentField[] {
  const given = new Map(sent.flatMap(fieldsIn).map((field) => [field.custom_id, field]));
  return modal.components.map((component): SentField => {
    const around = { type: component.type, ...numbered(component) };
    if (component.type === Type.Label) {
      const { component: field, label } = component;
      return { ...around, component: filled(field, { label, given: given.get(field.custom_id) }) };
    }
    if (component.type === Type.TextDisplay) return around;
    const rows = component.components.map((field) =>
      filled(field, { label: field.label ?? field.custom_id, given: given.get(field.custom_id) }),
    );
    return { ...around, components: rows };
  });
}

interface Given {
  readonly label: string;
  readonly given: SentField | undefined;
}

function filled(field: Field, { label, given }: Given): SentField {
  const problem = fieldProblem(field, given);
  if (problem !== undefined) throw new Refused(`${label}: ${problem}`);
  return { type: field.type, ...numbered(field), custom_id: field.custom_id, ...filledValue(field, given) };
}

function filledValue({ type }: Field, given: SentField | undefined): Pick<SentField, 'value' | 'values'> {
  if (type === Type.Checkbox) return { value: given?.value === true };
  if (type === Type.TextInput) return { value: given?.value ?? '' };
  return type === Type.RadioGroup ? { value: given?.value ?? null } : { values: given?.values ?? [] };
}

const numbered = ({ id }: { readonly id?: number }) => (id === undefined ? {} : { id });

const fieldsIn = (sent: SentField): readonly SentField[] => [
  sent,
  ...(sent.component ? fieldsIn(sent.component) : []),
  ...(sent.components ?? []).flatMap(fieldsIn),
];
