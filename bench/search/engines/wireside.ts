import { buildEngine } from '../../../src/answer/engine.ts';
import type { Engine } from '../engine.ts';

export const wireside: Engine = {
  from: 'wireside',
  settings: 'as it ships; score: `confidence`',
  build(knowledge) {
    const engine = buildEngine(knowledge.entries, knowledge);
    return (text) => {
      const { candidates, confidence } = engine.ask(text);
      return {
        ids: candidates.map(({ id }) => id),
        score: candidates.length > 0 ? confidence : Number.NEGATIVE_INFINITY,
      };
    };
  },
};
