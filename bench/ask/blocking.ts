import '../../src/app/smallHeap.ts';
import { measureReloading } from './reloading.ts';

/**
 * How long loading the shipped knowledge takes, and how long a reload keeps the event loop from anything else:
 * `npm run -s build:code && node dist/bench/ask/blocking.js [RELOADS] [--json]`. `npm run bench` runs it too.
 */
const [count = '8', format] = process.argv.slice(2);
const measured = await measureReloading(Number(count));
if (format === '--json') console.log(JSON.stringify(measured));
else {
  console.log(`load: ${measured.load.toFixed(0)} ms`);
  console.log(`doing nothing: longest block ${measured.idle.toFixed(1)} ms`);
  for (const [i, block] of measured.blocks.entries())
    console.log(
      `reload ${i + 1}: longest block ${block.toFixed(1)} ms, live after ${(measured.live[i] ?? 0).toFixed(0)} ms`,
    );
}
