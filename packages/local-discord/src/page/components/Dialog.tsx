import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly look: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Something over the page that takes the focus, to its first field, and keeps it until it is closed; Escape closes it. */
export function Dialog({ label, look, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-field] :is(input, textarea, button)')?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const cancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={dialog} class={`dialog ${look}`} aria-label={label} onCancel={cancel}>
      {children}
    </dialog>
  );
}
