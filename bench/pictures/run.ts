import path from 'node:path';
import { packageRoot } from '../../src/base/package.ts';
import { createPainter } from '../../src/compare/picture/painter.ts';
import type { Picture } from '../../src/compare/picture/picture.ts';
import { picturesOf } from '../../src/compare/picture/picturesOf.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';

/** `npm run bench:pictures`: milliseconds for the first picture of a thread, and for every shipped one after it. */
const loaded = await loadPack(path.join(packageRoot, 'knowledge'));
if (!loaded.ok) throw new Error('The shipped pack is broken; see `wireside check`.');
const painter = createPainter({
  worker: path.join(packageRoot, 'dist', 'src', 'compare', 'picture', 'worker.js'),
});

async function timeOf(picture: Picture): Promise<number> {
  const start = performance.now();
  await painter.draw(picture, 'dark');
  return performance.now() - start;
}

const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);

const before = megabytes();
console.log(`cold  ${Math.round(await timeOf({ kind: 'bars', title: 'Warm up', bars: [] }))} ms`);
for (const comparison of loaded.pack.comparisons.values()) {
  for (const [index, { picture }] of picturesOf(comparison).entries())
    console.log(`warm  ${Math.round(await timeOf(picture))} ms  ${comparison.id} ${index + 1}`);
}
console.log(`resident  ${before} MB before, ${megabytes()} MB with the thread`);
await painter.close();
console.log(`resident  ${megabytes()} MB after it`);
