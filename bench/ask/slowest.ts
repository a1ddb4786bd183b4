import path from 'node:path';
import * as fc from 'fast-check';
import { buildEngine } from '../../src/answer/engine.ts';
import { packageRoot } from '../../src/base/package.ts';
import { openPack } from '../../src/cli/openPack.ts';
import { percentile } from '../../src/eval/measure.ts';
import { anyText, babble } from './anyText.ts';

/**
 * `node dist/bench/ask/slowest.js [COUNT] [SEED]`: asks the shipped pack COUNT (20,000) messages of any kind, and a
 * hundredth as many that are babble, and prints the slowest. No message that a person can send should hold up the bot
 * for 100 ms. Each is asked once, because what is remembered is quick: on a busy machine, look at more than one seed.
 */
const [count = '20000', seed = '1'] = process.argv.slice(2);
const pack = await openPack(path.join(packageRoot, 'knowledge'), {});
const engine = buildEngine([...pack.entries.values()], pack);

report('any text', fc.sample(anyText, { numRuns: Number(count), seed: Number(seed) }));
report('babble', fc.sample(babble, { numRuns: Math.ceil(Number(count) / 100), seed: Number(seed) }));

function report(kind: string, messages: readonly string[]): void {
  const asked = messages.map((text) => ({ text, ms: timeOf(text) })).sort((a, b) => b.ms - a.ms);
  const times = asked.map(({ ms }) => ms);
  const [p50, p99, slowest] = [50, 99, 100].map((percent) => percentile(times, percent).toFixed(2));
  console.log(`${kind}, ${times.length} messages, milliseconds: p50 ${p50}, p99 ${p99}, slowest ${slowest}`);
  for (const { text, ms } of asked.slice(0, 5))
    console.log(`  ${ms.toFixed(1)} ms, ${text.length} characters: ${JSON.stringify(text.slice(0, 60))}`);
}

function timeOf(text: string): number {
  const start = performance.now();
  engine.ask(text);
  return performance.now() - start;
}
