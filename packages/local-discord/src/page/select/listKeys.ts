/** Where the highlight of a list goes on a key, or undefined when the key does not move it. It wraps around. */
export function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return active <= 0 ? count - 1 : active - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The next line after the highlighted one whose label begins with the letter typed. */
export function typed(key: string, active: number, labels: readonly string[]): number | undefined {
  if (key.length !== 1) return undefined;
  const order = labels.map((_, at) => (active + 1 + at) % labels.length);
  return order.find((at) => labels[at]?.toLowerCase().startsWith(key.toLowerCase()));
}
