/** How many values a select takes. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** The chosen values after a line was picked: single selects swap, multiple ones toggle up to their most. */
export function afterPick(values: readonly string[], value: string, { min, max }: Span): readonly string[] {
  if (max === 1) return values.includes(value) && min === 0 ? [] : [value];
  if (values.includes(value)) return values.filter((one) => one !== value);
  return values.length < max ? [...values, value] : values;
}

/** Whether two choices hold the same values, in any order. */
export function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
