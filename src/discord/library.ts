import type { ExplainingEngine } from '../ask/engine.ts';
import type { Pack } from '../knowledge/pack.ts';

/** A pack and the engine built over it; they belong together. */
export interface Knowledge {
  readonly pack: Pack;
  readonly engine: ExplainingEngine;
}

/** What the bot knows at this moment. A reload swaps `current`: read it once for each answer. */
export interface Library {
  readonly current: Knowledge;
}
