/** The message that a key moves the focus to, when the focus is on a message itself. */
export function rowToFocus({ key, target, currentTarget }: KeyboardEvent): HTMLElement | undefined {
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return undefined;
  if (!target.matches('[data-message]')) return undefined;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-message]')];
  const at = rows.indexOf(target);
  switch (key) {
    case 'ArrowUp':
      return rows[at - 1];
    case 'ArrowDown':
      return rows[at + 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
