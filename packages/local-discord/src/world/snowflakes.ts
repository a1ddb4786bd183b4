/** The first second of 2015, from which Discord counts its ids. */
const DISCORD_EPOCH = 1_420_070_400_000n;
const TIMESTAMP_SHIFT = 22n;

/** Gives out Discord's ids: later ones are always greater, and each tells when it was made. */
export class Snowflakes {
  #last = 0n;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  next(): string {
    const fresh = (BigInt(this.#now()) - DISCORD_EPOCH) << TIMESTAMP_SHIFT;
    this.#last = fresh > this.#last ? fresh : this.#last + 1n;
    return String(this.#last);
  }

  /** The last id that was given out. */
  get last(): string {
    return String(this.#last);
  }

  /** Goes on after an id that was given out in an earlier life. */
  startAfter(id: string): void {
    const seen = BigInt(id);
    if (seen > this.#last) this.#last = seen;
  }
}

/** Milliseconds since 1970 at which an id was made. */
export const madeAt = (id: string): number => Number((BigInt(id) >> TIMESTAMP_SHIFT) + DISCORD_EPOCH);
