/**
 * What each YAML reader takes for the shipped knowledge in a process that has just started: `node
 * dist/bench/knowledge/yamlReaders.js`. The readers take turns, so that what else the machine does hits both.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../../src/base/package.ts';
import { readFiles } from '../../src/knowledge/files.ts';

const READERS = ['js-yaml', 'yaml'] as const;
const ROUNDS = 9;

const FRONT_MATTER = /^---\n([\s\S]*?\n)---/;

async function readerOf(name: string): Promise<(text: string) => unknown> {
  if (name === 'js-yaml') {
    const { CORE_SCHEMA, load } = await import('js-yaml');
    return (text) => load(text, { schema: CORE_SCHEMA });
  }
  const { parseDocument } = await import('yaml');
  return (text) => parseDocument(text, { prettyErrors: false }).toJS();
}

/** Milliseconds of computing to load a reader and to read every file of the knowledge with it once. */
async function computing(name: string): Promise<number> {
  const files = await readFiles(path.join(packageRoot, 'knowledge'));
  const texts = files.flatMap(({ path: file, text }) =>
    file.endsWith('.yaml') ? text : (FRONT_MATTER.exec(text)?.[1] ?? []),
  );
  const before = process.cpuUsage();
  const read = await readerOf(name);
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const [one] = process.argv.slice(2);
if (one) console.log(await computing(one));
else {
  const taken = new Map<string, number[]>(READERS.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of round % 2 === 0 ? READERS : READERS.toReversed()) {
      const { stdout } = spawnSync(process.execPath, [import.meta.filename, name], { encoding: 'utf8' });
      taken.get(name)?.push(Number(stdout));
    }
  for (const [name, values] of taken) console.log(`${name}: ${Math.round(median(values))} ms of computing`);
}
