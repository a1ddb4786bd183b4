import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Judged } from '../../src/eval/judge.ts';
import {
  type Collection,
  caseCollections,
  collectionsAt,
  faqCollections,
  ownCollections,
  realCollections,
} from './collection.ts';
import { type Row, table } from './table.ts';
import { askAll, tally } from './tally.ts';
import { FAMILIES, thinCollections } from './thin.ts';
import { engineOver } from './underTest.ts';

/**
 * `npm run eval:all [-- --only own,real] [--packs DIR …] [--families banking,clinc] [--draws 3] [--seed TEXT]
 * [--lines NAME] [--out FILE.json]`: our engine on every collection of questions there is, with 95 % intervals. Prints
 * totals; --lines prints what went wrong in one collection whose lines may be read while tuning.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'own,faqs,real,cases,thin,sets' },
    packs: { type: 'string', multiple: true, default: [] },
    families: { type: 'string', default: [...FAMILIES.keys()].join(',') },
    draws: { type: 'string', default: '3' },
    seed: { type: 'string', default: 'report' },
    lines: { type: 'string' },
    out: { type: 'string' },
  },
});
const only = values.only.split(',');
const thin = { families: values.families.split(','), packs: Number(values.draws), seed: values.seed };
const PARTS: ReadonlyMap<string, () => Promise<Collection[]>> = new Map([
  ['own', ownCollections],
  ['faqs', faqCollections],
  ['real', realCollections],
  ['cases', caseCollections],
  ['thin', () => thinCollections(thin)],
]);

interface Asked {
  readonly collection: Collection;
  readonly judged: readonly Judged[];
}

const rows: Row[] = [];
for (const [part, read] of PARTS) if (only.includes(part)) measurePart(part, await read());
for (const dir of values.packs) measurePart(dir, await collectionsAt(dir));
console.log(table(rows));
if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(rows, null, 1)}\n`);

function measurePart(part: string, collections: readonly Collection[]): void {
  if (collections.length === 0) {
    console.error(`${part}: there is nothing to measure it with here.`);
    return;
  }
  const start = performance.now();
  const asked = collections.map((collection) => {
    const judged = askAll(collection, engineOver(collection.knowledge).ask);
    if (collection.name === values.lines) printLines(collection, judged);
    return { collection, judged };
  });
  rows.push(...(part === 'thin' ? thinRows(asked) : asked.map(rowOf)));
  if (asked.length > 1) rows.push(sumRow('all', asked));
  console.error(`${part}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** A row for each thickness, and one for each family. */
function thinRows(asked: readonly Asked[]): Row[] {
  const by = (keyOf: (collection: Collection) => string) => {
    const keys = [...new Set(asked.map(({ collection }) => keyOf(collection)))];
    return keys.map((key) =>
      sumRow(
        key,
        asked.filter(({ collection }) => keyOf(collection) === key),
      ),
    );
  };
  return [
    ...by(({ name }) => `${/× \d+/.exec(name)?.[0]} phrasings`),
    ...by(({ family }) => family),
    ...by(({ family, name }) => `${family} ${/× \d+/.exec(name)?.[0]}`),
  ];
}

function rowOf({ collection, judged }: Asked): Row {
  return { part: collection.part, name: collection.name, tally: tally(judged) };
}

function sumRow(name: string, asked: readonly Asked[]): Row {
  return { part: asked[0]?.collection.part ?? '', name, tally: tally(asked.flatMap(({ judged }) => judged)) };
}

function printLines({ name, isSeen }: Collection, judged: readonly Judged[]): void {
  if (!isSeen) throw new Error(`The lines of ${name} stay unread: they would measure nothing any more.`);
  for (const { question, verdict, outcome } of judged) {
    if (outcome === 'right' || outcome === 'silent') continue;
    const got = verdict.candidates.map(({ id }) => id).join(', ');
    const { q, ids } = question;
    console.log(
      `${outcome} ${verdict.confidence} ${JSON.stringify(q)} wants ${ids.join(', ') || 'nothing'}; ${got}`,
    );
  }
}
