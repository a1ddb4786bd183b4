import { useEffect, useRef } from 'preact/hooks';
import { EmojiText } from '../components/EmojiText.tsx';
import type { Span } from './chosen.ts';
import { OptionList, optionId } from './OptionList.tsx';
import type { SelectOption } from './options.ts';
import { type SelectState, selectKey, useSelect } from './useSelect.ts';

interface Props {
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

/** A select as Discord draws it, for one value or several. */
export function Select({ label, disabled, busy, filtered = false, ...choice }: Props) {
  const select = useSelect(choice);
  const box = useRef<HTMLDivElement>(null);
  const chosen = select.open ? select.draft : choice.values;
  const pointed = select.open && select.shown.length > 0 ? optionId(select.id, select.active) : undefined;
  const leave = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) select.close();
  };
  return (
    <div ref={box} class={`select ${busy ? 'select-busy' : ''}`} onFocusOut={leave}>
      <button
        type="button"
        class="select-button"
        role="combobox"
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={select.open}
        aria-controls={select.id}
        aria-activedescendant={filtered ? undefined : pointed}
        aria-busy={busy}
        disabled={disabled}
        onClick={() => (select.open ? select.close() : select.show())}
        onKeyDown={(event) => selectKey(select, event, false)}
      >
        <Chosen options={choice.options} values={chosen} placeholder={label} />
        <span class="select-arrow" aria-hidden="true" />
      </button>
      {select.open && (
        <Popup>
          {filtered && <Filter label={label} pointed={pointed} select={select} />}
          <OptionList
            id={select.id}
            label={label}
            options={select.shown}
            active={select.active}
            chosen={select.draft}
            multiple={choice.span.max > 1}
            onPick={select.pick}
            onHover={select.setActive}
          />
        </Popup>
      )}
    </div>
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

interface FilterProps {
  readonly label: string;
  readonly pointed: string | undefined;
  readonly select: SelectState;
}

function Filter({ label, pointed, select }: FilterProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      class="select-filter"
      role="combobox"
      aria-label={`Search: ${label}`}
      aria-expanded="true"
      aria-controls={select.id}
      aria-activedescendant={pointed}
      placeholder="Search"
      value={select.filter}
      onInput={(event) => select.search(event.currentTarget.value)}
      onKeyDown={(event) => selectKey(select, event, true)}
    />
  );
}

/** Opens below its select, or above it where there is more room, and comes into view. */
function Popup({ children }: { readonly children: preact.ComponentChildren }) {
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = popup.current;
    const around = element?.parentElement?.getBoundingClientRect();
    if (!element || !around) return;
    const above =
      around.bottom + element.offsetHeight > window.innerHeight - 80 && around.top > element.offsetHeight;
    element.classList.toggle('select-popup-above', above);
    element.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={popup} class="select-popup">
      {children}
    </div>
  );
}
