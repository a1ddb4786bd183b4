import { buildEngine } from '../../../src/ask/engine.ts';
import type { Engine } from '../engine.ts';

export const wireside: Engine = {
  from: 'wireside',
  settings: 'as it ships; score: `confidence`',
  build({ entries, synonyms, outside }) {
    const engine = buildEngine(entries, synonyms, outside);
    return (text) => {
      const { candidates, confidence } = engine.ask(text);
      return {
        ids: candidates.map(({ id }) => id),
        score: candidates.length > 0 ? confidence : Number.NEGATIVE_INFINITY,
      };
    };
  },
};
