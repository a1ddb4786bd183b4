import { type APITextInputComponent, TextInputStyle } from 'discord-api-types/v10';
import type { Names } from './fields.ts';

interface Props {
  readonly input: APITextInputComponent;
  readonly value: string;
  readonly names: Names;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

/** A text field of a modal: a line or a paragraph. */
export function TextInput({ input, value, names, wrong, onChange }: Props) {
  const props = {
    'aria-labelledby': names.labelledBy,
    'aria-describedby': names.describedBy,
    'aria-invalid': wrong,
    'aria-required': input.required !== false,
    placeholder: input.placeholder,
    value,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onChange(currentTarget.value),
  };
  const { max_length: max } = input;
  return (
    <>
      {input.style === TextInputStyle.Paragraph ? (
        <textarea rows={4} {...props} />
      ) : (
        <input type="text" {...props} />
      )}
      {max !== undefined && (
        <p class="modal-count">
          {value.length}/{max}
        </p>
      )}
    </>
  );
}
