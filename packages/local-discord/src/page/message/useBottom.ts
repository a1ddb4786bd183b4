import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** How near to the end, in pixels, counts as being at the end. */
const nearPx = 60;

/**
 * Keeps a list that is scrolled to its end there as it grows, also when pictures arrive late, and takes it there
 * whenever `own` changes: what the user did last.
 */
export function useBottom(list: RefObject<HTMLElement>, inside: RefObject<HTMLElement>, own: unknown): void {
  const atEnd = useRef(true);
  // What the user did is the occasion, not part of the effect.
  useLayoutEffect(() => {
    atEnd.current = true;
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [list, own]);
  useEffect(() => {
    const element = list.current;
    const content = inside.current;
    if (!element || !content) return;
    let top = element.scrollTop;
    // A list that grew is further from its end without anyone having scrolled: only going up leaves it.
    const note = (): void => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
      atEnd.current = near || (atEnd.current && element.scrollTop >= top);
      top = element.scrollTop;
    };
    const keep = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTo({ top: element.scrollHeight });
    });
    keep.observe(content);
    keep.observe(element);
    element.addEventListener('scroll', note, { passive: true });
    return () => {
      keep.disconnect();
      element.removeEventListener('scroll', note);
    };
  }, [list, inside]);
}
