import type { RefObject } from 'preact';
import { EmojiText } from '../components/EmojiText.tsx';
import type { Span } from './chosen.ts';
import type { SelectOption } from './options.ts';
import { type SelectState, selectKey } from './useSelect.ts';

export interface SelectProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly values: readonly string[];
  readonly span: Span;
  readonly disabled?: boolean | undefined;
  readonly busy?: boolean;
  /** With a field to type in, for long lists such as people and channels. */
  readonly filtered?: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

interface ButtonProps extends SelectProps {
  readonly button: RefObject<HTMLButtonElement>;
  readonly select: SelectState;
  readonly pointed: string | undefined;
}

/** A closed select: what is chosen, or what it asks for. The focus stays here while it is open, unless it has a filter. */
export function SelectButton({
  button,
  select,
  pointed,
  label,
  options,
  values,
  disabled,
  busy,
}: ButtonProps) {
  return (
    <button
      ref={button}
      type="button"
      class="select-button"
      role="combobox"
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={select.open}
      aria-controls={select.id}
      aria-activedescendant={pointed}
      aria-busy={busy}
      disabled={disabled}
      onClick={() => (select.open ? select.close() : select.show())}
      onKeyDown={(event) => selectKey(select, event, false)}
    >
      <Chosen options={options} values={select.open ? select.draft : values} placeholder={label} />
      <span class="select-arrow" aria-hidden="true" />
    </button>
  );
}

interface ChosenProps {
  readonly options: readonly SelectOption[];
  readonly values: readonly string[];
  readonly placeholder: string;
}

function Chosen({ options, values, placeholder }: ChosenProps) {
  const picked = options.filter(({ value }) => values.includes(value));
  if (picked.length === 0) return <span class="select-placeholder">{placeholder}</span>;
  return (
    <span class="select-values">
      {picked.map((option) => (
        <span key={option.value} class={picked.length > 1 ? 'select-chip' : 'select-value'}>
          <EmojiText emoji={option.emoji} />
          {option.label}
        </span>
      ))}
    </span>
  );
}
