import { buildEngine, type Engine } from '../../src/ask/engine.ts';
import type { Knowledge } from '../search/engine.ts';

/** The engine that is measured, as the bot builds it. */
export const engineOver = ({ entries, synonyms, outside }: Knowledge): Engine =>
  buildEngine(entries, synonyms, outside);
