import type { Steps } from '../base/steps.ts';
import { fold } from '../knowledge/names.ts';
import {
  type Correction,
  calibrate,
  corrected,
  inputsOf,
  type KeptCorrection,
} from './confidence/calibrate.ts';
import { type Model, sigmoid } from './confidence/model.ts';
import { signalsOf } from './confidence/signals.ts';
import { buildContrast, type Contrast, type FindContrast } from './contrast/contrast.ts';
import type { Document, PackContext } from './document.ts';
import { indexSteps } from './index/searchIndex.ts';
import outOfScope from './outOfScope.json' with { type: 'json' };
import { type Candidate, type Ranker, type Ranking, rankerSteps } from './ranker.ts';
import { type Analysis, type Analyzer, analyzerSteps } from './text/analyzer.ts';
import type { Doubt } from './verdict.ts';

/** What turns a text into ranked documents and a probability. */
export interface Core {
  readonly documents: readonly Document[];
  readonly analyzer: Analyzer;
  readonly ranker: Ranker;
  readonly model: Model;
  /** What the pack itself adds to the log-odds. */
  readonly correction: Correction;
  readonly findContrast: FindContrast;
  /** The number of the document that has a text as a phrasing. */
  exact(text: string): number | undefined;
}

/** A text that was analysed and ranked, with all that was seen in it. */
export interface Assessment {
  readonly text: string;
  readonly analysis: Analysis;
  /** Topic terms that the text does not mention, taken over from the message around it. */
  readonly context: readonly string[];
  readonly ranking: Ranking;
  readonly signals: readonly number[];
  /** Whether it is a phrasing as its owner wrote it. */
  readonly exact: boolean;
  /** Documents that would do as well as the best. */
  readonly also: readonly number[];
  readonly doubt?: Doubt | undefined;
  /** Whether it is worth an offer: by the confidence, or in a pack of few phrasings by half of its words being known. */
  readonly isNear: boolean;
  /** The probability that the best candidate is right; 0 where there is none. */
  readonly confidence: number;
}

/** What a core goes by beside its documents. */
export interface CoreOptions {
  readonly model: Model;
  readonly kept?: KeptCorrection | undefined;
}

/** Analyses and indexes documents step by step, and corrects the model by them, unless a correction was kept. */
export function* coreSteps(
  documents: readonly Document[],
  context: PackContext,
  { model, kept }: CoreOptions,
): Steps<Core> {
  const analyzer = yield* analyzerSteps(documents, context);
  const isEnglish = (context.language ?? 'en').startsWith('en');
  const lines = [...(context.outside ?? []), ...(isEnglish ? outOfScope : [])];
  const index = yield* indexSteps(documents, lines, analyzer);
  const anyPack = yield* rankerSteps(index, analyzer, model.features);
  const phrasings = exactPhrasings(documents);
  yield;
  const known = kept?.read();
  const correction = known ?? (yield* calibrate(anyPack, model));
  if (!known) kept?.write(correction);
  const ranker = anyPack.withFeatures(correction.features);
  const findContrast = buildContrast(ranker, analyzer);
  return {
    documents,
    analyzer,
    ranker,
    model,
    correction,
    findContrast,
    exact: (text) => phrasings.get(keyOf(text)),
  };
}

function exactPhrasings(documents: readonly Document[]): ReadonlyMap<string, number> {
  const phrasings = new Map<string, number>();
  documents.forEach(({ question, phrasings: others }, document) => {
    for (const text of [question, ...others])
      if (!phrasings.has(keyOf(text))) phrasings.set(keyOf(text), document);
  });
  return phrasings;
}

/** Signs alone, such as “!=”, are themselves. */
const keyOf = (text: string): string => fold(text) || text.trim();

const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/** From this probability on, before any caution, topics are offered. */
export const NEAR_FROM = 0.1;

/** A phrasing word for word is its document's; something is left for an owner who wrote it under the wrong one. */
const EXACT = 0.99;

/** Assesses an analysed text; where it mentions no topic term it is taken to be about those of `around`. */
export function assess(
  text: string,
  analysis: Analysis,
  { core, around = [] }: { readonly core: Core; readonly around?: readonly string[] },
): Assessment {
  const { ranker, model, correction } = core;
  const context = analysis.words.some(ranker.isTopic) ? [] : around;
  // A pictograph may be the word that matters: “m2m 🔒”.
  const exact = PICTOGRAPH.test(text) ? undefined : core.exact(text);
  const ranking = withFirst(exact, ranker.rank([...analysis.words, ...context]));
  const signals = signalsOf(ranking, ranker);
  const telling = analysis.words.filter((word) => /\p{L}/u.test(word) && ranker.rarityOf(word) > EVERYDAY);
  const known = telling.filter((word) => core.analyzer.knows(word));
  // A pack of many phrasings has most words, and knows by itself what lies far.
  const isNear = !correction.isOwn && known.length > 0 && 2 * known.length >= telling.length;
  const seen = { text, analysis, context, ranking, signals, exact: exact !== undefined, also: [], isNear };
  if (exact !== undefined) return { ...seen, confidence: EXACT };
  const isHeard =
    ranking.candidates.length > 0 &&
    analysis.words.some(
      (word) => /\p{L}/u.test(word) && core.analyzer.knows(word) && !core.analyzer.isGrammatical(word),
    );
  if (!isHeard) return { ...seen, confidence: 0 };
  const odds = corrected(inputsOf(signals, model), correction);
  const heard = { ...seen, isNear: isNear || sigmoid(odds) >= NEAR_FROM };
  const judged = withSibling({ ...heard, confidence: sigmoid(odds - correction.caution) }, core);
  // Below the lowest cap a doubt would change nothing.
  return judged.confidence <= CAPS.suggestion
    ? judged
    : withContrast(judged, core.findContrast(analysis, ranking));
}

/** The second document shares the vote where its odds are at least this share of the best one's. */
const SHARES_FROM = 0.55;
/** Two that share a vote do not make each other sure. */
const SHARED_CAP = 0.87;

/**
 * Where the two best are linked as related and lie close together, either would do: their probabilities add up. The
 * better one is shown, the other is to be offered first.
 */
function withSibling(seen: Assessment, { documents }: Core): Assessment {
  const [best, second] = seen.ranking.candidates;
  if (!best || !second) return seen;
  const odds = Math.exp(second.score - best.score);
  if (odds < SHARES_FROM || !areRelated(documents[best.document], documents[second.document])) return seen;
  const together = Math.min(seen.confidence * (1 + odds), SHARED_CAP);
  return { ...seen, also: [second.document], confidence: Math.max(seen.confidence, together) };
}

const areRelated = (one: Document | undefined, other: Document | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.related?.includes(other.id) === true || other.related?.includes(one.id) === true);

/** What a doubt lets the confidence be at most: just too little for an answer, and for calling it sure. */
const CAPS = { suggestion: 0.59, likely: 0.87 };

/** Holds the confidence down by what was asked and is not there. */
export function withContrast(seen: Assessment, contrast: Contrast | undefined): Assessment {
  if (!contrast || seen.confidence <= CAPS[contrast.allows]) return seen;
  return { ...seen, doubt: contrast.doubt, confidence: CAPS[contrast.allows] };
}

/** Words less rare in speech say nothing of a topic. */
const EVERYDAY = 0.45;

/** The ranking with a document before all others. */
function withFirst(document: number | undefined, ranking: Ranking): Ranking {
  const [best] = ranking.candidates;
  if (document === undefined || best?.document === document) return ranking;
  const score = (best?.score ?? 0) + 1;
  const none: Candidate = { document, score, features: [], standard: [], neighbours: [] };
  const found = ranking.candidates.find((candidate) => candidate.document === document) ?? none;
  const others = ranking.candidates.filter((candidate) => candidate.document !== document);
  return { ...ranking, candidates: [{ ...found, score }, ...others] };
}
