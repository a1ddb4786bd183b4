interface Props {
  readonly title: string;
  readonly onClose: () => void;
}

/** The title of a dialog and the button that closes it. */
export function DialogHead({ title, onClose }: Props) {
  return (
    <header class="dialog-head">
      <h2>{title}</h2>
      <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
        <span class="icon icon-cross" aria-hidden="true" />
      </button>
    </header>
  );
}
