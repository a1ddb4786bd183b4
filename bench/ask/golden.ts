import { isDeepStrictEqual } from 'node:util';
import { buildEngine } from '../../src/answer/engine.ts';
import { openPack } from '../../src/cli/openPack.ts';
import { GOLDEN_PACK, goldenLine, readGolden, writeGolden } from './goldenFile.ts';

/** `npm run golden`: asks the tea of tests/fixtures the questions of tests/answer/golden/golden.jsonl and records what it says. */
const pack = await openPack(GOLDEN_PACK, {});
const engine = buildEngine([...pack.entries.values()], pack);
const golden = await readGolden();
const now = golden.map(({ q }) => goldenLine(q, engine.ask(q)));
await writeGolden(now);

const changed = golden.filter((line, place) => !isDeepStrictEqual(line, now[place]));
console.log(
  `${golden.length} questions: ${changed.length} are answered otherwise. Read the difference before you commit it.`,
);
