import { z } from 'zod';
import { ApiError } from './apiError.ts';

/** Something that Discord does and the stand-in does not. It never looks like an answer of Discord's own. */
export class Lacking extends ApiError {
  /** @param what the operation or the field, as `POST /guilds/1/roles` or `polls`. */
  constructor(what: string) {
    super(400, 0, `The local Discord does not have ${what}. Its README lists what it has.`);
  }
}

/**
 * Refuses fields of a body that Discord would act on and the stand-in would pass over; empty ones ask for nothing.
 * @param lacks what they stand for, by their names.
 * @throws Lacking
 */
export function demandKnown(body: unknown, lacks: Readonly<Record<string, string>>): void {
  const fields = z.record(z.string(), z.unknown()).safeParse(body).data ?? {};
  const asked = Object.keys(lacks).find((name) => asksForSomething(fields[name]));
  if (asked !== undefined) throw new Lacking(lacks[asked] ?? asked);
}

const asksForSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);

/** What happens when the application asks for what is not here. */
export type OnUnknownRoute = 'warn' | 'throw' | ((what: string) => void);

/** Tells of what the application asked for and the stand-in lacks, in the way that was chosen. */
export class Gaps {
  readonly #tell: (what: string) => void;
  readonly #failed: Promise<never>;
  #fail: (why: Error) => void = () => {};
  #first: Error | undefined;

  constructor(onUnknownRoute: OnUnknownRoute) {
    this.#failed = new Promise((_, reject) => {
      this.#fail = reject;
    });
    // Whoever waits hears of it; where nobody does, `check` tells in the end.
    this.#failed.catch(() => undefined);
    this.#tell = typeof onUnknownRoute === 'function' ? onUnknownRoute : WAYS[onUnknownRoute](this);
  }

  report({ message }: Lacking): void {
    this.#tell(message);
  }

  /** From now on everything that is waited for rejects. */
  throw(what: string): void {
    this.#first ??= new Error(what);
    this.#fail(this.#first);
  }

  /** What is waited for, or the error of what was lacking. */
  or<Awaited>(awaited: Promise<Awaited>): Promise<Awaited> {
    return Promise.race([awaited, this.#failed]);
  }

  /** @throws Error where something was lacking and that is to be thrown. */
  check(): void {
    if (this.#first) throw this.#first;
  }
}

const WAYS = {
  warn: () => (what: string) => console.error(what),
  throw: (gaps: Gaps) => (what: string) => gaps.throw(what),
} as const;
