import { appendFileSync, writeFileSync } from 'node:fs';

/** One call of the API with its answer; `path` is without the `/api/v10` before it. */
export interface RecordedCall {
  readonly method: string;
  readonly path: string;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** How many calls are kept in memory; the oldest go first. */
const KEPT_CALLS = 5_000;

/** Keeps the calls for tests, and writes them to a file as lines of JSON where one is named. */
export class Recorder {
  readonly #calls: RecordedCall[] = [];
  readonly #file: string | undefined;

  constructor(file?: string) {
    this.#file = file;
    if (file !== undefined) writeFileSync(file, '');
  }

  add(call: RecordedCall): void {
    this.#calls.push(call);
    if (this.#calls.length > KEPT_CALLS) this.#calls.shift();
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(call)}\n`);
  }

  calls(): readonly RecordedCall[] {
    return [...this.#calls];
  }
}
