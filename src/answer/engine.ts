import { atOnce, type Steps } from '../base/steps.ts';
import { analyseMessage, type MessageAnalysis } from './analyseMessage.ts';
import { buildCompletion } from './complete.ts';
import type { KeptCorrection } from './confidence/calibrate.ts';
import { MODEL } from './confidence/model.ts';
import { type Core, coreSteps } from './core.ts';
import { decide, silent } from './decide.ts';
import type { Choice, Document, PackContext } from './document.ts';
import { explain } from './explain/explain.ts';
import type { Explanation } from './explain/explanation.ts';
import { cleanMessage } from './text/cleanMessage.ts';
import { asksAboutBot } from './text/pleasantries.ts';
import type { Verdict } from './verdict.ts';

/** Answers questions over one list of documents. Pure: the same text gives the same bytes, whatever was asked before. */
export interface Engine {
  /** What the documents can say to a message; never throws, whatever the message holds. */
  ask(text: string): Verdict;
  /**
   * Documents for what has been typed so far, the last word perhaps unfinished, best first, `limit` (25) at most; popular
   * ones while next to nothing is typed, none for words that mean nothing here.
   */
  complete(text: string, limit?: number): readonly Choice[];
}

/** An engine that can also say why. */
export interface ExplainingEngine extends Engine {
  /** The verdict that `ask` gives, and how it came about. */
  explain(text: string): Explanation;
}

/** Builds the engine over `documents`; a `Pack` is a context. */
export const buildEngine = (documents: readonly Document[], context: PackContext = {}): ExplainingEngine =>
  atOnce(engineSteps(documents, context));

/** Builds the same engine step by step, so that a bot that serves can go on serving meanwhile. */
export function* engineSteps(
  documents: readonly Document[],
  context: PackContext,
  kept?: KeptCorrection,
): Steps<ExplainingEngine> {
  const core = yield* coreSteps(documents, context, { model: MODEL, kept });
  return {
    ask: (message) => verdictOf(message, analyseMessage(message, core), core),
    complete: buildCompletion(core, context.popular ?? []),
    explain: (message) => {
      const analysed = analyseMessage(message, core);
      return explain(analysed, verdictOf(message, analysed, core), core);
    },
  };
}

function verdictOf(message: string, analysed: MessageAnalysis, core: Core): Verdict {
  const verdict =
    'reason' in analysed
      ? silent(analysed.reason, analysed.language)
      : decide(analysed.whole, analysed.parts, core);
  // What a pack says of itself comes first.
  return verdict.verdict !== 'answer' && asksAboutBot(cleanMessage(message).text) ? silent('blank') : verdict;
}

/** Verdicts that are kept: about a kilobyte each. */
const KEPT = 500;
/** Longer messages are stories, and stories are not told twice. */
const LONGEST = 200;

/**
 * The same engine, which answers a text that was asked lately without ranking it again. A verdict depends on the text
 * alone, so this changes nothing but the time. The text that was asked longest ago is forgotten first.
 */
export function rememberVerdicts<E extends Engine>(engine: E): E {
  const recent = new Map<string, Verdict>();
  const ask = (text: string): Verdict => {
    if (text.length > LONGEST) return engine.ask(text);
    const verdict = recent.get(text) ?? engine.ask(text);
    recent.delete(text);
    recent.set(text, verdict);
    if (recent.size > KEPT) forgetOldest(recent);
    return verdict;
  };
  return { ...engine, ask };
}

function forgetOldest(recent: Map<string, Verdict>): void {
  for (const text of recent.keys()) {
    recent.delete(text);
    return;
  }
}
