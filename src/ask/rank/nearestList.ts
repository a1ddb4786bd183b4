/** The nearest phrasings met so far, best first; of equally near ones the first met goes first. */
export class NearestList {
  readonly #phrasings: Int32Array;
  readonly #similarities: Float64Array;
  #length = 0;

  constructor(size: number) {
    this.#phrasings = new Int32Array(size);
    this.#similarities = new Float64Array(size);
  }

  /** What a similarity must exceed to be among them. */
  get floor(): number {
    return this.#length < this.#similarities.length ? 0 : (this.#similarities[this.#length - 1] ?? 0);
  }

  /** Takes in a phrasing that is nearer than the floor, in place of the farthest where the list is full. */
  add(phrasing: number, similarity: number): void {
    let at = this.#length < this.#similarities.length ? this.#length++ : this.#length - 1;
    for (; at > 0 && (this.#similarities[at - 1] ?? 0) < similarity; at--) {
      this.#similarities[at] = this.#similarities[at - 1] ?? 0;
      this.#phrasings[at] = this.#phrasings[at - 1] ?? 0;
    }
    this.#similarities[at] = similarity;
    this.#phrasings[at] = phrasing;
  }

  all(): { readonly phrasing: number; readonly similarity: number }[] {
    return Array.from({ length: this.#length }, (_, i) => ({
      phrasing: this.#phrasings[i] ?? 0,
      similarity: this.#similarities[i] ?? 0,
    }));
  }
}
