import type { ComponentChildren } from 'preact';

interface Props {
  /** Whether the bar of a reply lies on top. */
  readonly under: boolean;
  readonly before: ComponentChildren;
  readonly onSend: () => void;
  readonly children: ComponentChildren;
}

/** The rounded box with what is written, and the button that sends it. */
export function ComposerBox({ under, before, onSend, children }: Props) {
  return (
    <div class={`composer-box ${under ? 'composer-box-under' : ''}`}>
      {before}
      <div class="composer-line">
        {children}
        <button type="button" class="icon-button send-button" aria-label="Send" title="Send" onClick={onSend}>
          <span class="icon icon-send" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
