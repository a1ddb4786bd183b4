import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What is over sooner than this needs no sign that it is going on. */
const patienceMs = 300;

/** Shows its children after a moment: something that is done by then never flickers past. */
export function Late({ children }: { readonly children: ComponentChildren }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return due ? children : null;
}
