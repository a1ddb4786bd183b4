import { parseArgs } from 'node:util';
import type { Judged } from '../../src/eval/judge.ts';
import { machine, writeSection } from '../section.ts';
import {
  articleCollections,
  type Collection,
  caseCollections,
  collectionsAt,
  faqCollections,
  ownCollections,
  realCollections,
  setCollection,
} from './collection.ts';
import { oppositeRows } from './opposites/opposites.ts';
import { prefixRows } from './prefixes.ts';
import { publicSetRows } from './publicSets.ts';
import { evalDocument, markdown, type Row, saveTables, type Table } from './table.ts';
import { collectionRows, thinRows } from './tally.ts';
import { FAMILIES, thinCollections } from './thin.ts';

/**
 * `npm run eval:all [-- --only own,real] [--packs DIR …] [--families banking,clinc] [--draws 3] [--seed TEXT]
 * [--asked 300] [--lines NAME] [--out FILE.json] [--write]`: our engine on every collection of questions there is, with
 * 95 % intervals. Prints totals; --lines prints what went wrong in one collection whose lines may be read while tuning;
 * --write puts the totals into docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: {
    only: {
      type: 'string',
      default: 'own,article,faqs,second,real,cases,packs,thin,sets,opposites,prefixes',
    },
    packs: { type: 'string', multiple: true, default: [] },
    families: { type: 'string', default: [...FAMILIES.keys()].join(',') },
    draws: { type: 'string', default: '3' },
    seed: { type: 'string', default: 'report' },
    asked: { type: 'string', default: '300' },
    lines: { type: 'string' },
    out: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const thinPlan = { families: values.families.split(','), packs: Number(values.draws), seed: values.seed };
const owners = async () => [...(await faqCollections()), ...(await realCollections())];

const PARTS: ReadonlyMap<string, () => Promise<Row[]>> = new Map([
  ['own', async () => collectionRows(await ownCollections(), printLines)],
  ['article', async () => collectionRows(await articleCollections(), printLines)],
  ['faqs', async () => collectionRows(await faqCollections(), printLines)],
  ['second', async () => collectionRows(await faqCollections('faqs-second'), printLines)],
  ['real', async () => collectionRows(await realCollections(), printLines)],
  ['cases', async () => collectionRows(await caseCollections(), printLines)],
  [
    'packs',
    async () => collectionRows((await Promise.all(values.packs.map(collectionsAt))).flat(), printLines),
  ],
  ['thin', async () => thinRows(await thinCollections(thinPlan), printLines)],
  ['sets', () => publicSetRows(Number(values.asked))],
  [
    'opposites',
    async () =>
      oppositeRows([
        ...(await ownCollections()).slice(0, 1),
        ...(await owners()),
        ...(await setCollection('stackfaq-alt-oos')),
      ]),
  ],
  ['prefixes', async () => prefixRows([...(await ownCollections()), ...(await owners())])],
]);

const tables: Table[] = [];
for (const part of values.only.split(',')) {
  const start = performance.now();
  const rows = (await PARTS.get(part)?.()) ?? [];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.error(
    rows.length > 0 ? `${part}: ${seconds} s` : `${part}: there is nothing here to measure it with.`,
  );
  if (rows.length > 0) tables.push({ title: part, rows });
}
for (const table of tables) console.log(`${markdown(table)}\n`);
if (values.out !== undefined) await saveTables(values.out, tables);
if (values.write) await writeSection('eval:all', evalDocument(tables, machine()));

function printLines({ name, isSeen }: Collection, judged: readonly Judged[]): void {
  if (name !== values.lines) return;
  if (!isSeen) throw new Error(`The lines of ${name} stay unread: they would measure nothing any more.`);
  for (const { question, verdict, outcome } of judged) {
    if (outcome === 'right' || outcome === 'silent') continue;
    const got = verdict.candidates.map(({ id }) => id).join(', ');
    const wanted = question.ids.join(', ') || 'nothing';
    console.log(`${outcome} ${verdict.confidence} ${JSON.stringify(question.q)} wants ${wanted}; got ${got}`);
  }
}
