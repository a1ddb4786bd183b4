import { openPack } from './openPack.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';

/** `wireside check`: every problem of the pack at once, exit code 1 where there is one. */
export const check: Subcommand = {
  usage: ['wireside check [--knowledge DIR]                  lint the knowledge'],
  run: async (args, io) => {
    const { values } = parseOptions({ args: [...args], options: { knowledge: { type: 'string' } } });
    const { name, version, entries, comparisons, guides } = await openPack(values.knowledge, io.env);
    const counts = `${entries.size} entries, ${comparisons.size} comparisons, ${guides.size} guides`;
    io.out(`${name} (version ${version}): ${counts}, no problems`);
    return 0;
  },
};
