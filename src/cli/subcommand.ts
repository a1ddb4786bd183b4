/** Where a subcommand writes and what it reads: parameters, so that tests need no process. */
export interface Io {
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly err: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One word after `wireside`. */
export interface Subcommand {
  /** The lines of the usage, such as `wireside check [--knowledge DIR]   lint the pack`. */
  readonly usage: readonly string[];
  /**
   * Runs with the arguments after its name.
   * @returns the exit code: 0 done, 1 a problem in what was given; wrong usage is thrown as UsageError (2).
   */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}
