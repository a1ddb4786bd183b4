import { serve } from '../serve.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';

/** `wireside start`: the same as `npm start`. */
export const start: Subcommand = {
  usage: ['wireside start [--knowledge DIR]                  run the bot'],
  run: async (args, io) => {
    const { values } = parseOptions({ args: [...args], options: { knowledge: { type: 'string' } } });
    return serve(values.knowledge === undefined ? io.env : { ...io.env, KNOWLEDGE_DIR: values.knowledge });
  },
};
