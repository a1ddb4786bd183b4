import { buildCompletion } from './complete.ts';
import { probability } from './confidence.ts';
import { decide, type Found, silent } from './decide.ts';
import { buildRanker, type Phrasing } from './rank/ranker.ts';
import { round6 } from './round.ts';
import { cleanMessage } from './text/clean.ts';
import { isForeign } from './text/language.ts';
import { questionsIn } from './text/questions.ts';
import { buildReader } from './text/reader.ts';
import type { Synonyms } from './text/synonyms.ts';
import type { Verdict } from './verdict.ts';

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

/** Builds the engine over `entries`. */
export function buildEngine(entries: readonly Askable[], synonyms: Synonyms): Engine {
  const texts = entries.flatMap((entry) => [entry.question, ...entry.phrasings, entry.answer]);
  const reader = buildReader(texts, synonyms);
  const phrasings = entries.flatMap((entry, number) => ownPhrasings(entry, number, reader.readOwn));
  const rank = buildRanker(
    phrasings,
    entries.map((entry) => reader.readOwn(cleanMessage(entry.answer).text)),
  );
  const idOf = (entry: number) => entries[entry]?.id ?? '';
  const find = (text: string): Found => {
    const { ranked, signals } = rank(reader.read(text).words);
    const candidates = ranked
      .slice(0, 5)
      .map(({ entry, score }) => ({ id: idOf(entry), score: round6(score) }));
    return {
      text,
      candidates,
      confidence: candidates.length ? probability(signals) : 0,
    };
  };
  const ask = (message: string): Verdict => {
    const { text } = cleanMessage(message);
    const pieces = questionsIn(text).slice(0, MAX_PIECES);
    if (!/\p{L}/u.test(pieces.join(' '))) return silent('blank');
    if (isForeign(text, reader.knows)) return silent('language');
    const parts = pieces.map(find);
    const [only] = parts;
    return decide(parts.length === 1 && only ? only : find(pieces.join(' ').slice(0, MAX_WHOLE)), parts);
  };
  const byMeaning = (text: string) =>
    rank(reader.read(text).words)
      .ranked.slice(0, 10)
      .map(({ entry }) => entry);
  return { ask, complete: buildCompletion(entries, byMeaning) };
}

/** A story has many sentences; beyond these nobody expects each to be weighed. */
const MAX_PIECES = 12;
const MAX_WHOLE = 600;

function ownPhrasings(entry: Askable, number: number, read: (text: string) => readonly string[]): Phrasing[] {
  return [entry.question, ...entry.phrasings].map((text) => ({ entry: number, words: read(text) }));
}
