/** A set of outcomes, questions or rules: bit i stands for the i-th of the model. At most 30 are in a set. */
export type Bits = number;

/** The set of these indexes. */
export const bitsOf = (indexes: Iterable<number>): Bits => {
  let bits = 0;
  for (const index of indexes) bits |= 1 << index;
  return bits;
};

/** The indexes in a set, ascending. */
export function indexesOf(bits: Bits): readonly number[] {
  const indexes: number[] = [];
  for (let index = 0; bits >>> index !== 0; index += 1) if (has(bits, index)) indexes.push(index);
  return indexes;
}

export const has = (bits: Bits, index: number): boolean => ((bits >>> index) & 1) === 1;

/** Whether the set has one member or none. */
export const atMostOne = (bits: Bits): boolean => (bits & (bits - 1)) === 0;
