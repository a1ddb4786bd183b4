import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Puts the focus into the composer where there is a keyboard, and again when `because` changes. */
export function useFocus(field: RefObject<HTMLTextAreaElement>, because: unknown): void {
  useEffect(() => {
    if (because !== undefined || matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [field, because]);
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (startsTyping(event)) field.current?.focus();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [field]);
}

/** What takes no letters: a message, and the buttons in it, unless they open a list. */
const QUIET = '[data-message], [data-message] button:not([role]):not([aria-haspopup])';

/** As in Discord, typing while no field has the focus goes into the composer: buttons take only Enter and Space. */
function startsTyping({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const nowhere = target === document.body || (target instanceof Element && target.matches(QUIET));
  return nowhere && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
