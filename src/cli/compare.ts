import { type AspectDetail, aspectDetail } from '../compare/aspectDetail.ts';
import { aspectText } from '../compare/aspectText.ts';
import { overviewOf } from '../compare/overview.ts';
import { overviewText } from '../compare/overviewText.ts';
import { selectAspect } from '../compare/selectAspect.ts';
import { selectComparison } from '../compare/selectComparison.ts';
import type { Cell, Comparison } from '../knowledge/pack.ts';
import { openPack } from './openPack.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';

/** `wireside compare`: a comparison as a table, or one of its aspects in full. */
export const compare: Subcommand = {
  usage: [
    'wireside compare [TOPIC] [--aspect ID] [--json] [--knowledge DIR]   what differs, aspect by aspect',
  ],
  run: async (args, io) => {
    const { values, positionals } = parseOptions({
      args: [...args],
      allowPositionals: true,
      options: { aspect: { type: 'string' }, json: { type: 'boolean' }, knowledge: { type: 'string' } },
    });
    const comparison = selectComparison(await openPack(values.knowledge, io.env), positionals.join(' '));
    if (values.aspect === undefined) {
      io.out(values.json ? comparisonJson(comparison) : overviewText(overviewOf(comparison)));
    } else {
      const detail = aspectDetail(comparison, selectAspect(comparison, values.aspect));
      io.out(values.json ? JSON.stringify(aspectJson(detail)) : aspectText(detail));
    }
    return 0;
  },
};

function comparisonJson(comparison: Comparison): string {
  const { id, title, summary, aspects } = comparison;
  const subjects = comparison.subjects.map((subject) => ({ id: subject.id, name: subject.name }));
  const rows = aspects.map((aspect) => aspectJson(aspectDetail(comparison, aspect)));
  return JSON.stringify({ id, title, summary, subjects, aspects: rows });
}

const aspectJson = ({ id, name, question, summary, cells, sources }: AspectDetail) => ({
  id,
  name,
  question,
  summary,
  cells: Object.fromEntries(cells.map(({ subject, cell }) => [subject.id, cellJson(cell)])),
  sources,
});

/** `state` where there is nothing to say, `sources` where a cell has its own. */
const cellJson = ({ state, brief, text, sources }: Cell) => ({
  brief,
  text,
  ...(state === 'said' ? {} : { state }),
  ...(sources.length > 0 ? { sources } : {}),
});
