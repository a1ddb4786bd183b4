/**
 * A map from keys of `width` integers to numbers, by open addressing: for millions of standings, where a Map would
 * need a text or an object for each key.
 */
export class StandingTable {
  readonly #width: number;
  #capacity = 1 << 12;
  #keys: Int32Array;
  #values: Float64Array;
  #size = 0;

  constructor(width: number) {
    this.#width = width;
    this.#keys = new Int32Array(this.#capacity * width);
    this.#values = new Float64Array(this.#capacity).fill(Number.NaN);
  }

  get size(): number {
    return this.#size;
  }

  /** The value of a key; NaN where it has none. */
  get(key: Int32Array): number {
    return this.#values[this.#slot(key)] ?? Number.NaN;
  }

  /** Gives a key that has no value yet its value, which must not be NaN. */
  add(key: Int32Array, value: number): void {
    if (this.#size * 2 >= this.#capacity) this.#grow();
    const slot = this.#slot(key);
    this.#keys.set(key, slot * this.#width);
    this.#values[slot] = value;
    this.#size += 1;
  }

  /** The slot that holds the key, else the empty one where it belongs. */
  #slot(key: Int32Array): number {
    const width = this.#width;
    let hash = 0;
    for (let index = 0; index < width; index += 1) {
      // Knuth's multiplicative hash, folded so that high bits count too.
      hash = Math.imul(hash ^ (key[index] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & (this.#capacity - 1); ; slot = (slot + 1) & (this.#capacity - 1))
      if (Number.isNaN(this.#values[slot]) || this.#holds(slot, key)) return slot;
  }

  #holds(slot: number, key: Int32Array): boolean {
    const start = slot * this.#width;
    for (let index = 0; index < this.#width; index += 1)
      if (this.#keys[start + index] !== key[index]) return false;
    return true;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#capacity *= 2;
    this.#keys = new Int32Array(this.#capacity * this.#width);
    this.#values = new Float64Array(this.#capacity).fill(Number.NaN);
    this.#size = 0;
    for (const [slot, value] of values.entries())
      if (!Number.isNaN(value)) this.add(keys.subarray(slot * this.#width, (slot + 1) * this.#width), value);
  }
}
