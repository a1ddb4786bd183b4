import { buildEngine, type Engine } from '../../src/answer/engine.ts';
import type { Knowledge } from '../search/engine.ts';

const built = new WeakMap<Knowledge, Engine>();

/** The engine that is measured, as the bot builds it; one for all that is asked of the same knowledge. */
export function engineOver(knowledge: Knowledge): Engine {
  const engine = built.get(knowledge) ?? buildEngine(knowledge.entries, knowledge);
  built.set(knowledge, engine);
  return engine;
}
