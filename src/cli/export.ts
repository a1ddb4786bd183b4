import { decisionTable, toCsv, toMarkdown } from '../advise/decisionTable.ts';
import { UsageError } from '../base/errors.ts';
import type { Guide } from '../knowledge/pack.ts';
import { exportEdits } from './edits.ts';
import { chooseGuide, openPack } from './openPack.ts';
import type { Subcommand } from './subcommand.ts';
import { parseOptions } from './subcommand.ts';

const FORMATS: ReadonlyMap<string, (guide: Guide) => string> = new Map([
  ['json', ({ id: _fileName, ...file }: Guide) => JSON.stringify(file, null, 2)],
  ['csv', (guide: Guide) => toCsv(decisionTable(guide))],
  ['markdown', (guide: Guide) => toMarkdown(decisionTable(guide))],
]);

/** `wireside export`: a guide for other programs, or as a decision table; or what editors changed. */
export const exportGuide: Subcommand = {
  usage: [
    'wireside export guide ID [--format json|csv|markdown] [--knowledge DIR]   a guide as data or as a decision table',
    'wireside export edits [--server ID] [--knowledge DIR]   what was changed in Discord, as a patch for git apply',
  ],
  run: async (args, io) => {
    if (args[0] === 'edits') return exportEdits(args.slice(1), io);
    const { values, positionals } = parseOptions({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'json' }, knowledge: { type: 'string' } },
    });
    const [what, id, ...more] = positionals;
    if (what !== 'guide' || id === undefined || more.length > 0)
      throw new UsageError('Say what to export: wireside export guide ID, or wireside export edits.');
    const write = FORMATS.get(values.format);
    if (!write)
      throw new UsageError(`There is no format “${values.format}”. Use ${[...FORMATS.keys()].join(', ')}.`);
    const { guides } = await openPack(values.knowledge, io.env);
    io.out(write(chooseGuide(guides, id)));
    return 0;
  },
};
