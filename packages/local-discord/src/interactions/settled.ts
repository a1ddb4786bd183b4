/** A promise that is settled from outside, once; what comes later is ignored. */
export class Settled<Value> {
  readonly promise: Promise<Value>;
  #settle: (value: Value) => void = () => {};

  constructor() {
    this.promise = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  settle(value: Value): void {
    this.#settle(value);
  }
}
