import { ComponentType } from 'discord-api-types/v10';
import { useId } from 'preact/hooks';
import type { Scene } from '../state/scene.ts';
import type { Row } from './fields.ts';
import type { FieldValue } from './form.ts';
import { ModalInput } from './ModalInput.tsx';

interface Props {
  readonly row: Extract<Row, { kind: 'field' }>;
  readonly value: FieldValue;
  readonly problem: string | undefined;
  readonly scene: Scene;
  readonly onChange: (value: FieldValue) => void;
}

/** A field of a modal with its label, its description and what is wrong with it. */
export function ModalField({ row, value, problem, scene, onChange }: Props) {
  const id = useId();
  const { label, description, input } = row;
  const required = input.type !== ComponentType.Checkbox && input.required !== false;
  const described = [description && `${id}-about`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const names = { labelledBy: `${id}-label`, describedBy: described || undefined, label };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a label around one control is no fieldset
    <div class="modal-field" role="group" aria-labelledby={`${id}-label`} data-field={input.custom_id}>
      <p class={input.type === ComponentType.Checkbox ? 'visually-hidden' : 'modal-label'} id={`${id}-label`}>
        {label}
        {required && (
          <span class="required" role="img" aria-label="required">
            *
          </span>
        )}
      </p>
      {description && (
        <p class="modal-about" id={`${id}-about`}>
          {description}
        </p>
      )}
      <ModalInput
        input={input}
        value={value}
        names={names}
        wrong={problem !== undefined}
        scene={scene}
        onChange={onChange}
      />
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
