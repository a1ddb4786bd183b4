/** What the program tells its owner, a line each. */
export interface Log {
  readonly error: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly info: (line: string) => void;
  readonly debug: (line: string) => void;
}

/** What one look at the bot's surroundings found. */
export interface Found {
  /** What was looked at: `token`, `disk`, … */
  readonly check: string;
  readonly level: 'ok' | 'fault';
  /** Of a fault: what, why, and what to do. */
  readonly line: string;
}

/** A number with its noun: "1 problem", "2 problems". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What a person does that the bot answers, or a message or post that it hears. */
export type Asked = 'command' | 'menu' | 'click' | 'form' | 'choices' | 'chat' | 'post';

/** Why something is not answered: Discord has given up on it, or too much of the same member's waits already. */
export type Dropped = 'late' | 'full';

/** Counts what a bot does, for whoever watches over it; nothing of it names a server, a channel or a person. */
export interface Meter {
  /** @param ms from when it was heard until its answer was with Discord. */
  readonly answered: (asked: Asked, ms: number) => void;
  /** @param verdict of the engine: answer, suggest or none. */
  readonly decided: (verdict: string) => void;
  /** @param code Discord's, or the error's name. */
  readonly failed: (code: string | number) => void;
  /** @param isGood whether the knowledge was taken. */
  readonly reloaded: (isGood: boolean) => void;
  /** Something was not answered, and not computed either. */
  readonly dropped: (why: Dropped) => void;
  /** Another process answers with the same token. */
  readonly rivalled: () => void;
}

const nothing = (): void => {};

/** Counts nothing. */
export const NO_METER: Meter = {
  answered: nothing,
  decided: nothing,
  failed: nothing,
  reloaded: nothing,
  dropped: nothing,
  rivalled: nothing,
};
