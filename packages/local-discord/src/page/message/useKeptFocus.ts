import type { APIMessage } from 'discord-api-types/v10';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where an edit takes away what had the focus, such as the button just pressed, the message gets it. */
export function useKeptFocus(row: RefObject<HTMLElement>, message: APIMessage) {
  const inside = useRef(false);
  // The message is what an edit changes.
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) row.current?.focus();
  }, [row, message]);
  return {
    onFocusIn: () => {
      inside.current = true;
    },
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) inside.current = false;
    },
  };
}
