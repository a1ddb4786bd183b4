/** The line under a message that only this user sees. */
export function PrivateLine({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <p class="private-line">
      <span class="eye" aria-hidden="true" />
      Only you can see this <span aria-hidden="true">•</span>{' '}
      <button type="button" class="text-link" onClick={onDismiss}>
        Dismiss message
      </button>
    </p>
  );
}

/** Discord's line for a click that went wrong. */
export function FailedLine({ reason }: { readonly reason: string }) {
  return (
    <p class="failed-line" role="alert">
      {reason}
    </p>
  );
}

/** A bot that has deferred its answer. */
export function Thinking({ name }: { readonly name: string }) {
  return (
    <p class="thinking">
      <span class="dots" aria-hidden="true" /> {name} is thinking…
    </p>
  );
}
