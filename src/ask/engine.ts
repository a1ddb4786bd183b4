import { atOnce, type Steps } from '../base/steps.ts';
import type { Askable, Choice } from './askable.ts';
import { buildCorpus } from './buildCorpus.ts';
import { calibrate } from './calibrate.ts';
import { buildCompletion } from './complete.ts';
import { decide, type Found, silent } from './decide.ts';
import { type Examined, examine } from './examine.ts';
import { explain } from './explain/explain.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Look } from './look.ts';
import { OUTSIDE } from './rank/corpus.ts';
import { buildRanker } from './rank/ranker.ts';
import { round6 } from './round.ts';
import { asksAboutBot } from './text/aboutBot.ts';
import { cleanMessage } from './text/clean.ts';
import { areFillers } from './text/fillers.ts';
import { readerSteps } from './text/reader.ts';
import type { Synonyms } from './text/synonyms.ts';
import type { Verdict } from './verdict.ts';
import { CONFIDENCE_PRIOR, SIDE_WEIGHTS } from './weights.ts';

/** Answers questions over one list of entries. Pure: the same text gives the same bytes, whatever was asked before. */
export interface Engine {
  /** What the entries can say to a message; never throws, whatever the message holds. */
  ask(text: string): Verdict;
  /**
   * Entries for what has been typed so far, by meaning and through typing slips, best first, `limit` (25) at most;
   * none for a blank text.
   */
  complete(text: string, limit?: number): readonly Choice[];
}

/** An engine that can also say why. */
export interface ExplainingEngine extends Engine {
  /** The verdict that `ask` gives, and how it came about. */
  explain(text: string): Explanation;
}

/** Builds the engine over `entries`; `outside` are questions in their words that they do not answer. */
export const buildEngine = (
  entries: readonly Askable[],
  synonyms: Synonyms,
  outside: readonly string[] = [],
): ExplainingEngine => atOnce(engineSteps(entries, synonyms, outside));

/** Builds the same engine step by step, so that a bot that serves can go on serving meanwhile. */
export function* engineSteps(
  entries: readonly Askable[],
  synonyms: Synonyms,
  outside: readonly string[],
): Steps<ExplainingEngine> {
  const texts = entries.flatMap((entry) => [entry.question, ...entry.phrasings, entry.answer]);
  const reader = yield* readerSteps(texts, synonyms);
  const corpus = yield* buildCorpus(entries, outside, reader.readOwn);
  const ranker = yield* buildRanker(corpus, SIDE_WEIGHTS);
  const weights = yield* calibrate(corpus, ranker, CONFIDENCE_PRIOR);
  const eyes = { reader, ranker, weights };
  const greets = corpus.phrasings.some(({ entry, words }) => entry !== OUTSIDE && areFillers(words));
  const found = ({ text, ranking, confidence }: Look): Found => {
    const best = ranking.ranked.slice(0, 5);
    const candidates = best.map(({ entry, score }) => ({
      id: entries[entry]?.id ?? '',
      score: round6(score),
    }));
    return { text, candidates, confidence };
  };
  const verdictOf = (examined: Examined): Verdict =>
    'reason' in examined ? silent(examined.reason) : decide(found(examined.whole), examined.parts.map(found));
  // What a pack says of itself comes first.
  const introduced = (message: string, verdict: Verdict): Verdict =>
    verdict.verdict === 'none' && asksAboutBot(cleanMessage(message).text) ? silent('blank') : verdict;
  const byMeaning = (text: string) => {
    const { words } = reader.read(text);
    if (!words.some(reader.knows)) return [];
    const { ranked } = ranker.rank(words);
    const least = NEAR_BEST * Math.max(0, ranked[0]?.score ?? 0);
    return ranked.filter(({ score }) => score > least).map(({ entry }) => entry);
  };
  return {
    ask: (message) => introduced(message, verdictOf(examine(message, eyes, greets))),
    complete: buildCompletion(entries, byMeaning),
    explain: (message) => {
      const examined = examine(message, eyes, greets);
      const evident = { entries, ranker, sides: SIDE_WEIGHTS, confidence: weights };
      return explain(examined, introduced(message, verdictOf(examined)), evident);
    },
  };
}

/** What is offered while a person types has at least this share of the best one's score: less only fills the list. */
const NEAR_BEST = 0.3;
