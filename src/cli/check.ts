import type { Subcommand } from './subcommand.ts';

/** `wireside check`: every problem of the pack at once. */
export const check: Subcommand = {
  usage: ['wireside check [--knowledge DIR]'],
  run: async (_args, io) => {
    io.out('Nothing is checked yet.');
    return 0;
  },
};
