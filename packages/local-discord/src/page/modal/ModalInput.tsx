import { ComponentType } from 'discord-api-types/v10';
import { selectOptions } from '../select/options.ts';
import { Select } from '../select/Select.tsx';
import type { Scene } from '../state/scene.ts';
import { Choices } from './Choices.tsx';
import { FileField } from './FileField.tsx';
import type { Input, Names } from './fields.ts';
import type { FieldValue } from './form.ts';
import { TextInput } from './TextInput.tsx';

interface Props {
  readonly input: Input;
  readonly value: FieldValue;
  readonly names: Names;
  readonly wrong: boolean;
  readonly scene: Scene;
  readonly onChange: (value: FieldValue) => void;
}

/** The control of a field of a modal. */
export function ModalInput({ input, value, names, wrong, scene, onChange }: Props) {
  const text = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? value : [];
  switch (input.type) {
    case ComponentType.TextInput:
      return <TextInput input={input} value={text} names={names} wrong={wrong} onChange={onChange} />;
    case ComponentType.RadioGroup:
      return <Choices type="radio" group={input} chosen={[text]} onToggle={onChange} />;
    case ComponentType.CheckboxGroup: {
      const toggle = (one: string): void =>
        onChange(list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
      return <Choices type="checkbox" group={input} chosen={list} onToggle={toggle} />;
    }
    case ComponentType.Checkbox: {
      const option = { value: 'on', label: names.label };
      const group = { custom_id: input.custom_id, options: [option] };
      return (
        <Choices
          type="checkbox"
          group={group}
          chosen={value === true ? ['on'] : []}
          onToggle={() => onChange(value !== true)}
        />
      );
    }
    case ComponentType.FileUpload:
      return <FileField input={input} value={list} names={names} onChange={onChange} />;
    default:
      return (
        <Select
          label={input.placeholder ?? names.label}
          options={selectOptions(scene.world, input)}
          values={list}
          span={{ min: 0, max: input.max_values ?? 1 }}
          disabled={input.disabled}
          filtered={input.type !== ComponentType.StringSelect}
          onChange={onChange}
        />
      );
  }
}
