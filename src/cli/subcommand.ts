import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf, UsageError } from '../base/errors.ts';

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

/**
 * `parseArgs` of Node, for a subcommand.
 * @throws UsageError where an option is unknown or lacks its value.
 */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (thrown) {
    throw new UsageError(asSentence(messageOf(thrown)));
  }
}

/** Node's messages run over several lines, end without a stop, and guess that an unknown option was meant as a text. */
const asSentence = (message: string): string =>
  message
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ To specify a positional argument .*$/, '')
    .replace(/[^.?]$/, '$&.');

/** Where the descriptions begin, so that they stand under each other. */
const COLUMN = 52;

const PARTS = /^(.*\S) {2,}(\S.*)$/;

/**
 * Lines of a usage such as `wireside check [--knowledge DIR]   lint the pack`, indented, with the descriptions in one
 * column; where a call leaves no room for its description, that stands on a line of its own.
 */
export const usageLines = (lines: readonly string[]): readonly string[] => lines.flatMap(layOut);

function layOut(line: string): readonly string[] {
  const [, call, what] = PARTS.exec(line) ?? [];
  if (call === undefined || what === undefined) return [`  ${line}`];
  const left = `  ${call}`;
  return left.length < COLUMN - 1 ? [left.padEnd(COLUMN) + what] : [left, ' '.repeat(COLUMN) + what];
}
