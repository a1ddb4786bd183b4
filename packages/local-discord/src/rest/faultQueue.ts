import { ApiError } from '../apiError.ts';

/** A fault that waits for a call of the API. */
export interface Fault {
  readonly error?: ApiError;
  readonly status?: number;
  readonly retryAfter: number;
  readonly global: boolean;
  readonly delayMs: number;
  /** Whether the connection breaks once the call is done. */
  readonly cut?: boolean;
}

/** Which calls a fault meets: the next `times` (1) whose path matches (all do). */
export interface FaultTarget {
  readonly times?: number;
  readonly path?: RegExp;
}

interface Waiting {
  readonly fault: Fault;
  readonly path: RegExp;
  left: number;
}

const HARMLESS = { retryAfter: 0, global: false, delayMs: 0 } as const;

/** The faults that are still to come, first in, first out. */
export class FaultQueue {
  readonly #waiting: Waiting[] = [];

  /** The next answers are a 429; `retryAfter` in seconds. */
  rateLimit(options: FaultTarget & { readonly retryAfter?: number; readonly global?: boolean } = {}): void {
    const { retryAfter = 0.05, global = false } = options;
    const error = new RateLimited(retryAfter, global);
    this.#add({ ...HARMLESS, error, status: 429, retryAfter, global }, options);
  }

  /** The next answers are a server error. */
  fail(status: 500 | 502 | 503, target: FaultTarget = {}): void {
    this.#add({ ...HARMLESS, error: new ApiError(status, 0, `${status}: Server Error`), status }, target);
  }

  /** The next calls are refused, with one of Discord's codes. */
  refuse(status: ApiError['status'], code: number, target: FaultTarget = {}): void {
    this.#add(
      { ...HARMLESS, error: new ApiError(status, code, `Refused with code ${code}`), status },
      target,
    );
  }

  /** The next calls are done, but the connection breaks before their answer. */
  cut(target: FaultTarget = {}): void {
    this.#add({ ...HARMLESS, cut: true }, target);
  }

  /** The next answers come late. */
  delay(delayMs: number, target: FaultTarget = {}): void {
    this.#add({ ...HARMLESS, delayMs }, target);
  }

  /** The fault that meets a call to this path, if any. */
  take(path: string): Fault | undefined {
    const index = this.#waiting.findIndex((one) => one.path.test(path));
    const found = this.#waiting[index];
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left === 0) this.#waiting.splice(index, 1);
    return found.fault;
  }

  #add(fault: Fault, { times = 1, path = /(?:)/ }: FaultTarget): void {
    this.#waiting.push({ fault, path, left: times });
  }
}

class RateLimited extends ApiError {
  readonly #retryAfter: number;
  readonly #global: boolean;

  constructor(retryAfter: number, global: boolean) {
    super(429, 0, 'You are being rate limited.');
    this.#retryAfter = retryAfter;
    this.#global = global;
  }

  override body(): object {
    return { message: this.message, retry_after: this.#retryAfter, global: this.#global };
  }
}
