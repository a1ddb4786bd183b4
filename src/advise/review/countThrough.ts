/**
 * Calls `visit` with every number in mixed radix and its digits, the first digit counting fastest. The digits are one
 * array that changes from call to call.
 */
export function countThrough(
  radix: readonly number[],
  visit: (cell: number, digits: readonly number[]) => void,
): void {
  everyCount(radix, (cell, digits) => {
    visit(cell, digits);
    return true;
  });
}

/** Whether every number in mixed radix passes; stops at the first that does not. */
export function everyCount(
  radix: readonly number[],
  passes: (cell: number, digits: readonly number[]) => boolean,
): boolean {
  const digits = radix.map(() => 0);
  const cells = radix.reduce((product, each) => product * each, 1);
  for (let cell = 0; cell < cells; cell += 1) {
    if (!passes(cell, digits)) return false;
    for (let place = 0; place < radix.length; place += 1) {
      const digit = (digits[place] ?? 0) + 1;
      digits[place] = digit === radix[place] ? 0 : digit;
      if (digits[place] !== 0) break;
    }
  }
  return true;
}

/** How far apart two numbers are that differ by one in a digit, by digit. */
export const stridesOf = (radix: readonly number[]): readonly number[] =>
  radix.map((_, place) => radix.slice(0, place).reduce((product, each) => product * each, 1));
