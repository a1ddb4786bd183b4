import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildEngine } from '../../src/answer/engine.ts';
import { packageRoot } from '../../src/base/package.ts';
import { openPack } from '../../src/cli/openPack.ts';
import { goldenLine, readGolden, writeGolden } from './goldenFile.ts';

/** `npm run golden`: asks the shipped pack the questions of tests/ask/golden/golden.jsonl and records what it says. */
const pack = await openPack(path.join(packageRoot, 'knowledge'), {});
const engine = buildEngine([...pack.entries.values()], pack);
const golden = await readGolden();
const now = golden.map(({ text, line }) => goldenLine(line, engine.ask(text)));
await writeGolden(now);

const changed = golden.filter(({ line }, place) => !isDeepStrictEqual(line, now[place]));
const answeredOtherwise = golden.filter(({ line }, place) => !isDeepStrictEqual(line.ids, now[place]?.ids));
console.log(
  `${golden.length} questions: ${changed.length} lines changed, ${answeredOtherwise.length} of them get another answer. ` +
    'Read the difference before you commit it.',
);
