import type { ExplainingEngine } from '../../src/answer/engine.ts';

/** An engine that answers every question with "did you mean", so that no test hangs on where the real one is unsure. */
export const unsure = (ids: readonly string[]): ExplainingEngine => ({
  ask: () => ({
    verdict: 'suggest',
    id: null,
    ids: [],
    confidence: 0.4,
    word: 'unsure',
    candidates: ids.map((id) => ({ id, score: 1 })),
    near: [],
    questions: [],
  }),
  complete: () => [],
  explain: () => {
    throw new Error('Nothing explains this engine.');
  },
});
