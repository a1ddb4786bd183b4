import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly spoiler: boolean | undefined;
  readonly children: ComponentChildren;
}

/** Covers what is marked as a spoiler until it is asked for. */
export function Cover({ spoiler, children }: Props) {
  const [open, setOpen] = useState(!spoiler);
  if (open) return children;
  return (
    <div class="cover">
      <div class="cover-under" inert>
        {children}
      </div>
      <button type="button" class="cover-button" onClick={() => setOpen(true)}>
        Spoiler
      </button>
    </div>
  );
}
