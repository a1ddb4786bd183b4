import { UserError } from '../../../src/base/errors.ts';
import type { Engine } from '../engine.ts';

/** The engines by name, in the order of the table. Each is loaded only where it is measured: its heap is its own. */
export const engines: ReadonlyMap<string, () => Promise<Engine>> = new Map([
  ['Wireside', async () => (await import('./wireside.ts')).wireside],
  ['fuse.js', async () => (await import('./fuse.ts')).fuseDefault],
  ['fuse.js, tokens', async () => (await import('./fuse.ts')).fuseTokens],
  ['minisearch', async () => (await import('./minisearch.ts')).minisearch],
  ['orama', async () => (await import('./orama.ts')).orama],
  ['flexsearch', async () => (await import('./flexsearch.ts')).flexsearch],
  ['lunr', async () => (await import('./lunr.ts')).lunr],
  ['wink-bm25', async () => (await import('./winkBm25.ts')).winkBm25],
  ['nlp.js', async () => (await import('./nlpJs.ts')).nlpJs],
]);

/**
 * The engine of that name.
 * @throws UserError where there is none.
 */
export async function loadEngine(name: string): Promise<Engine> {
  const load = engines.get(name);
  if (!load) throw new UserError(`No engine is called ${name}. There are ${[...engines.keys()].join('; ')}.`);
  return load();
}
