import { atOnce, type Steps } from '../steps.ts';
import { buildCorpus } from './buildCorpus.ts';
import { calibrate } from './calibrate.ts';
import { buildCompletion } from './complete.ts';
import { probability } from './confidence.ts';
import { decide, type Found, silent } from './decide.ts';
import { OUTSIDE } from './rank/corpus.ts';
import { buildRanker } from './rank/ranker.ts';
import { round6 } from './round.ts';
import { signalsOf } from './signals.ts';
import { cleanMessage } from './text/clean.ts';
import { looksLikeCode } from './text/code.ts';
import { areFillers } from './text/fillers.ts';
import { isForeign } from './text/language.ts';
import { questionsIn } from './text/questions.ts';
import { readerSteps } from './text/reader.ts';
import type { Synonyms } from './text/synonyms.ts';
import { wordsOf } from './text/words.ts';
import type { Verdict } from './verdict.ts';
import { CONFIDENCE_PRIOR, SIDE_WEIGHTS } from './weights.ts';

/** What can be asked for: an entry of a pack, or a line of a bare list. */
export interface Askable {
  readonly id: string;
  readonly question: string;
  readonly phrasings: readonly string[];
  readonly answer: string;
}

export interface Choice {
  readonly id: string;
  readonly question: string;
}

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

/** Builds the engine over `entries`; `outside` are questions in their words that they do not answer. */
export const buildEngine = (
  entries: readonly Askable[],
  synonyms: Synonyms,
  outside: readonly string[] = [],
): Engine => atOnce(engineSteps(entries, synonyms, outside));

/** Builds the same engine step by step, so that a bot that serves can go on serving meanwhile. */
export function* engineSteps(
  entries: readonly Askable[],
  synonyms: Synonyms,
  outside: readonly string[],
): Steps<Engine> {
  const texts = entries.flatMap((entry) => [entry.question, ...entry.phrasings, entry.answer]);
  const reader = yield* readerSteps(texts, synonyms);
  const corpus = yield* buildCorpus(entries, outside, reader.readOwn);
  const ranker = yield* buildRanker(corpus, SIDE_WEIGHTS);
  const weights = yield* calibrate(corpus, ranker, CONFIDENCE_PRIOR);
  const greets = corpus.phrasings.some(({ entry, words }) => entry !== OUTSIDE && areFillers(words));
  const find = (text: string, context: readonly string[]): Found => {
    const { words: typed } = reader.read(text);
    const words = ranker.themed(typed) ? typed : [...typed, ...context];
    const ranking = ranker.rank(words);
    const candidates = ranking.ranked
      .slice(0, 5)
      .map(({ entry, score }) => ({ id: entries[entry]?.id ?? '', score: round6(score) }));
    const confidence = candidates.length ? probability(signalsOf(words, ranking, ranker), weights) : 0;
    return { text, candidates, confidence };
  };
  const ask = (message: string): Verdict => {
    const { text } = cleanMessage(message);
    const pieces = questionsIn(text).slice(0, MAX_PIECES);
    const all = pieces
      .map((piece) => piece.text)
      .join(' ')
      .slice(0, MAX_WHOLE);
    if (!/\p{L}/u.test(all) || (!greets && areFillers(wordsOf(all)))) return silent('blank');
    if (isForeign(text, reader.knows)) return silent('language');
    if (looksLikeCode(text)) return silent('off-topic');
    const whole = find(all, []);
    const context = [...new Set(reader.read(all).words.filter((word) => ranker.themed([word])))];
    const asked = pieces.length > 1 ? pieces.filter((piece) => piece.asks) : [];
    return decide(
      whole,
      asked.map((piece) => find(piece.text, context)),
    );
  };
  const byMeaning = (text: string) =>
    ranker
      .rank(reader.read(text).words)
      .ranked.slice(0, 10)
      .map(({ entry }) => entry);
  return { ask, complete: buildCompletion(entries, byMeaning) };
}

/** A story has many sentences; beyond these nobody expects each to be weighed. */
const MAX_PIECES = 24;
const MAX_WHOLE = 1_200;
