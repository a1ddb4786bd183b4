import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf, UsageError } from '../base/errors.ts';

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
