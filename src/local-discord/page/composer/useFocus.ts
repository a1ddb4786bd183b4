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

/** As in Discord, typing while no field or button has the focus goes into the composer. */
function startsTyping({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const nowhere = target === document.body || (target instanceof Element && target.matches('[data-message]'));
  return nowhere && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
