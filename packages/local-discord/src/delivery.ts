/**
 * When the application has the answer to the call that is being served. What a call settles waits for that: whoever
 * acts on it at once finds the application ready, as nobody on Discord is faster than its own answers.
 */
export class Delivery {
  #current: Promise<void> | undefined;

  /** Does what a call asks for, whose answer the application has once `delivered` resolves. */
  during<Result>(delivered: Promise<void>, run: () => Result): Result {
    this.#current = delivered;
    try {
      return run();
    } finally {
      this.#current = undefined;
    }
  }

  /** Calls back then: at once where no call is being served. */
  after(run: () => void): void {
    if (this.#current === undefined) run();
    else void this.#current.then(run);
  }
}
