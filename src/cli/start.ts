import { serve } from '../app/serve.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';

/** `wireside start`: the same as `npm start`. */
export const start: Subcommand = {
  usage: ['wireside start [--knowledge DIR]                  run the bot'],
  run: async (args, io) => {
    const { values } = parseOptions({ args: [...args], options: { knowledge: { type: 'string' } } });
    const { env } = io;
    return serve(() => (values.knowledge === undefined ? env : { ...env, KNOWLEDGE_DIR: values.knowledge }));
  },
};
