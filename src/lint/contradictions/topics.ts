import { COMMON_WORDS } from '../../ask/text/commonWords.ts';
import { stem } from '../../ask/text/stem.ts';
import { subjectsIn, type Tokenise } from '../subjectNames.ts';
import type { Statement } from './statements.ts';

/** What a statement is about. */
export interface Topics {
  /** Words that few entries use: stem → as it is written. */
  readonly telling: ReadonlyMap<string, string>;
  /** The stems of those that are written with a digit or two capitals: NB-IoT, LTE. */
  readonly names: ReadonlySet<string>;
  /** The ids of the subjects it names, or of the one whose cell it stands in. */
  readonly subjects: readonly string[];
}

/** A word that more than this part of the entries use tells none of them apart; in a small pack, more than four. */
const TELLING_PART = 0.15;
const TELLING_ENTRIES = 4;

/** Builds what finds the topics of a statement among `statements`. */
export function buildTopics(
  statements: readonly Statement[],
  tokenise: Tokenise,
): (statement: Statement) => Topics {
  const wordsIn = (text: string) =>
    tokenise(text).flatMap(({ word, subject }) => (subject === undefined ? word : []));
  const holders = new Map<string, Set<string>>();
  for (const { entry, text } of statements)
    for (const key of wordsIn(text).map(stem))
      holders.set(key, (holders.get(key) ?? new Set()).add(entry.id));
  const entries = new Set(statements.map(({ entry }) => entry.id)).size;
  const most = Math.max(TELLING_ENTRIES, TELLING_PART * entries);
  const isTelling = (word: string) =>
    /^(?!\d+$)../.test(word) &&
    (COMMON_WORDS.get(word) ?? 2) === 2 &&
    (holders.get(stem(word))?.size ?? 0) <= most;
  return (statement) => {
    const { text, subject } = statement;
    const telling = wordsIn(text).filter(isTelling);
    const names = (text.match(NAME) ?? []).flatMap(wordsIn).map(stem);
    return {
      telling: new Map(telling.map((word) => [stem(word), word])),
      names: new Set(names),
      subjects: subject === undefined ? subjectsIn(tokenise(text)) : [subject],
    };
  };
}

const NAME = /[\p{L}\p{N}-]*(?:\p{Lu}[\p{L}\p{N}-]*\p{Lu}|\d)[\p{L}\p{N}-]*/gu;
