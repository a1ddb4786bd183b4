import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly alt: string;
  readonly children: ComponentChildren;
}

/** A picture with Discord's badge for its description, which shows the text to those who see the picture, too. */
export function Described({ alt, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div class="picture-frame">
        {children}
        <button
          type="button"
          class="alt-badge"
          aria-label="ALT: description of the picture"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          ALT
        </button>
      </div>
      {open && <p class="alt-text">{alt}</p>}
    </>
  );
}
