import { findEnvironment } from '../app/environment.ts';
import { serve } from '../app/serve.ts';
import type { Subcommand } from './subcommand.ts';
import { parseOptions } from './subcommand.ts';

/** `wireside start`: the same as `npm start`. */
export const start: Subcommand = {
  usage: ['wireside start [--discord] [--knowledge DIR]      run the bot; --discord: never a local Discord'],
  run: async (args) => {
    const { values } = parseOptions({
      args: [...args],
      options: { discord: { type: 'boolean' }, knowledge: { type: 'string' } },
    });
    const find = () => {
      const found = findEnvironment();
      const { knowledge } = values;
      return knowledge === undefined
        ? found
        : { ...found, values: { ...found.values, KNOWLEDGE_DIR: knowledge } };
    };
    return serve(find, { onDiscord: values.discord });
  },
};
