import path from 'node:path';
import * as fc from 'fast-check';
import { buildEngine } from '../../src/ask/engine.ts';
import { openPack } from '../../src/cli/openPack.ts';
import { percentile } from '../../src/eval/percentile.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { anyText } from './anyText.ts';

/**
 * `node dist/bench/ask/slowest.js [COUNT] [SEED]`: asks the shipped pack COUNT (20,000) messages of any kind and prints
 * the slowest. No message that a person can send should hold up the bot for 100 ms.
 */
const [count = '20000', seed = '1'] = process.argv.slice(2);
const { entries, synonyms, outside } = await openPack(path.join(packageRoot, 'knowledge'), {});
const engine = buildEngine([...entries.values()], synonyms, outside);

const messages = fc.sample(anyText, { numRuns: Number(count), seed: Number(seed) });
const asked = messages.map((text) => ({ text, ms: timeOf(text) })).sort((a, b) => b.ms - a.ms);
const times = asked.map(({ ms }) => ms);
console.log(
  `${times.length} messages asked once, milliseconds: p50 ${percentile(times, 50).toFixed(3)}, ` +
    `p99 ${percentile(times, 99).toFixed(1)}, slowest ${percentile(times, 100).toFixed(1)}`,
);

// Another program or a collection may have disturbed the first time: the best of five is the message's own.
console.log('The slowest of them again, the best of five:');
const again = asked
  .slice(0, 50)
  .map(({ text }) => ({ text, ms: Math.min(...Array.from({ length: 5 }, () => timeOf(text))) }));
for (const { text, ms } of again.sort((a, b) => b.ms - a.ms).slice(0, 10))
  console.log(`${ms.toFixed(1)} ms, ${text.length} characters: ${JSON.stringify(text.slice(0, 60))}`);

function timeOf(text: string): number {
  const start = performance.now();
  engine.ask(text);
  return performance.now() - start;
}
