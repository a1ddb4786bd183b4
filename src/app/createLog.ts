import { createConsola } from 'consola';
import type { Log } from '../base/log.ts';
import type { LOG_LEVELS } from './config.ts';

/** consola's numbers: https://github.com/unjs/consola#log-level */
const CONSOLA_LEVELS = { error: 0, warn: 1, info: 3, debug: 4 } as const;

/** Writes to standard output, errors and warnings to standard error. */
export function createLog(level: (typeof LOG_LEVELS)[number]): Log {
  const consola = createConsola({ level: CONSOLA_LEVELS[level], fancy: false });
  return {
    error: (line) => consola.error(line),
    warn: (line) => consola.warn(line),
    info: (line) => consola.info(line),
    debug: (line) => consola.debug(line),
  };
}
