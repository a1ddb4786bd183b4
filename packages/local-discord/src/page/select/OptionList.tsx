import { useEffect, useRef } from 'preact/hooks';
import { EmojiText } from '../components/EmojiText.tsx';
import type { SelectOption } from './options.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly active: number;
  readonly chosen: readonly string[];
  readonly multiple: boolean;
  readonly onPick: (value: string) => void;
  readonly onHover: (at: number) => void;
}

/** The lines of an open select. The focus stays where it is; the owner points at a line by `aria-activedescendant`. */
export function OptionList({ id, label, options, active, chosen, multiple, onPick, onHover }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() =>
    list.current?.querySelector(`#${optionId(id, active)}`)?.scrollIntoView({ block: 'nearest' }),
  );
  return (
    <div
      id={id}
      ref={list}
      class="option-list"
      role="listbox"
      aria-label={label}
      aria-multiselectable={multiple}
    >
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys are handled where the focus is
        <div
          key={option.value}
          id={optionId(id, at)}
          class={`option ${at === active ? 'option-active' : ''}`}
          role="option"
          aria-selected={chosen.includes(option.value)}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => onHover(at)}
          onClick={() => onPick(option.value)}
        >
          <EmojiText emoji={option.emoji} />
          <span class="option-words">
            <span class="option-label" dir="auto">
              {option.label}
            </span>
            {option.description && (
              <span class="option-description" dir="auto">
                {option.description}
              </span>
            )}
          </span>
          <span class={`option-mark ${multiple ? 'option-mark-box' : ''}`} aria-hidden="true" />
        </div>
      ))}
      {options.length === 0 && <p class="option-none">Nothing matches</p>}
    </div>
  );
}

/** The id of a line, for `aria-activedescendant`. */
export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}
