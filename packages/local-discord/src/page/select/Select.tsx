import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { OptionList, optionId } from './OptionList.tsx';
import { SelectButton, type SelectProps } from './SelectButton.tsx';
import { SelectFilter, SelectPopup } from './SelectPopup.tsx';
import { useSelect } from './useSelect.ts';

/** A select as Discord draws it, for one value or several. */
export function Select(props: SelectProps) {
  const { label, busy, filtered = false, ...choice } = props;
  const select = useSelect(choice);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useReturn(select.open, button);
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) select.close();
  };
  const pointed = select.open && select.shown.length > 0 ? optionId(select.id, select.active) : undefined;
  return (
    <div ref={box} class={`select ${busy ? 'select-busy' : ''}`} onFocusOut={leave}>
      <SelectButton {...props} button={button} select={select} pointed={filtered ? undefined : pointed} />
      {select.open && (
        <SelectPopup>
          {filtered && <SelectFilter label={label} pointed={pointed} select={select} />}
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
        </SelectPopup>
      )}
    </div>
  );
}

/** After the list is closed, the focus that was in it goes back to the button. */
function useReturn(open: boolean, button: RefObject<HTMLButtonElement>): void {
  const before = useRef(open);
  useLayoutEffect(() => {
    if (before.current && !open && document.activeElement === document.body) button.current?.focus();
    before.current = open;
  }, [open, button]);
}
