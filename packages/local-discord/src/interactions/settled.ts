import type { Delivery } from '../delivery.ts';

/** A promise that is settled from outside, once; what comes later is ignored. */
export class Settled<Value> {
  readonly promise: Promise<Value>;
  readonly #delivery: Delivery;
  #isSettled = false;
  #resolve: (value: Value) => void = () => {};

  constructor(delivery: Delivery) {
    this.#delivery = delivery;
    this.promise = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Settles it, during a call of the application once that has its answer. */
  settle(value: Value): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#delivery.after(() => this.#resolve(value));
  }
}
