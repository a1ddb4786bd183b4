import type { APIRadioGroupOption } from 'discord-api-types/v10';

interface Props {
  readonly type: 'radio' | 'checkbox';
  readonly group: { readonly custom_id: string; readonly options: readonly APIRadioGroupOption[] };
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** Radio buttons or check boxes, one below the other. */
export function Choices({ type, group, chosen, onToggle }: Props) {
  return (
    <div class="choices" role={type === 'radio' ? 'radiogroup' : undefined}>
      {group.options.map(({ value, label, description }) => (
        <label key={value} class="choice">
          <input
            type={type}
            name={group.custom_id}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
          <span>
            {label}
            {description && <small>{description}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
