/** Freezes `value` and everything in it, the values of maps included, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const inner: readonly unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const item of inner) deepFreeze(item);
  return value;
}
