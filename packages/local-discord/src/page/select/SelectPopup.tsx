import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type SelectState, selectKey } from './useSelect.ts';

/** Opens below its select, or above it where there is more room, and comes into view. */
export function SelectPopup({ children }: { readonly children: ComponentChildren }) {
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

interface FilterProps {
  readonly label: string;
  readonly pointed: string | undefined;
  readonly select: SelectState;
}

/** The field that narrows a long list down. It takes the focus while the list is open. */
export function SelectFilter({ label, pointed, select }: FilterProps) {
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
