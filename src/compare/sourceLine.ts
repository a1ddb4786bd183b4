import type { Source } from '../knowledge/pack.ts';

/** The line under a text that names what it rests on. */
export const sourceLine = (sources: readonly Source[]): string =>
  `${sources.length > 1 ? 'Sources' : 'Source'}: ${sources.map(({ title }) => title).join('; ')}`;
