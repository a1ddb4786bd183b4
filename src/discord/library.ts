import type { ExplainingEngine } from '../answer/engine.ts';
import type { Pack } from '../knowledge/pack.ts';
import { type Translator, translator } from '../locales/translator.ts';

/** A pack and the engine built over it; they belong together. */
export interface Knowledge {
  readonly pack: Pack;
  readonly engine: ExplainingEngine;
}

/** What the bot knows at this moment. A reload swaps `current`: read it once for each answer. */
export interface Library {
  readonly current: Knowledge;
}

/** The words for where Discord tells no locale, as in chat: those of the knowledge itself. */
export const packTranslator = ({ pack }: Knowledge): Translator => translator(pack.language, pack.language);
