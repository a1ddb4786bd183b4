import { buildEngine, type Engine } from '../../src/answer/engine.ts';
import type { Verdict } from '../../src/answer/verdict.ts';
import { isAnswered, isFound, isRight, type Judged, judge, shownIds } from '../../src/eval/judge.ts';
import { type Share, shareWhere } from '../../src/eval/share.ts';
import type { Knowledge } from '../search/engine.ts';
import type { Collection } from './collection.ts';
import type { Row } from './table.ts';

/** What came of questions, as shares with their intervals, by the titles of the columns. */
export type Tally = {
  /** Questions that have an answer. */
  readonly answerable: number;
  /** Questions that have none. */
  readonly none: number;
  /** Answerable questions that were answered, rightly. */
  readonly right: Share;
  /** Right answers among all that were given. */
  readonly precision: Share;
  /** Answerable questions that were answered, rightly or not. */
  readonly coverage: Share;
  /** Answerable questions with a right entry in the answer or among the offers. */
  readonly 'right or offered': Share;
  /** Unanswerable questions that were answered. */
  readonly false: Share;
  /** Of those the ones that come near: about something that lies beside what the entries tell. */
  readonly 'near misses': Share;
  /** Unanswerable questions that were not answered but got offers. */
  readonly 'idle offers': Share;
  /** Answerable questions with a right entry as the best candidate, or among the best three. */
  readonly first: Share;
  readonly 'in three': Share;
  /** Answers that were called sure. */
  readonly sure: Share;
  /** Sure answers that were right. */
  readonly 'sure is right': Share;
};

/** Asks all questions of a collection once. */
export const askAll = ({ questions }: Collection, ask: (text: string) => Verdict): Judged[] =>
  questions.map((question) => judge(question, ask(question.q), 0));

/** The shares over questions that were asked. */
export function tally(judged: readonly Judged[]): Tally {
  const answerable = judged.filter(({ question }) => question.ids.length > 0);
  const none = judged.filter(({ question }) => question.ids.length === 0);
  const answered = judged.filter(isAnswered);
  const sure = answered.filter(({ verdict }) => verdict.word === 'sure');
  return {
    answerable: answerable.length,
    none: none.length,
    right: shareWhere(answerable, isRight),
    precision: shareWhere(answered, isRight),
    coverage: shareWhere(answerable, isAnswered),
    'right or offered': shareWhere(answerable, isFound),
    false: shareWhere(none, isAnswered),
    'near misses': shareWhere(none.filter(isNear), isAnswered),
    'idle offers': shareWhere(none, (one) => !isAnswered(one) && shownIds(one.verdict).length > 0),
    first: shareWhere(answerable, (one) => isAmong(one, 1)),
    'in three': shareWhere(answerable, (one) => isAmong(one, 3)),
    sure: shareWhere(answered, ({ verdict }) => verdict.word === 'sure'),
    'sure is right': shareWhere(sure, isRight),
  };
}

const isNear = ({ question }: Judged): boolean => question.noneKind.startsWith('near');

const isAmong = ({ question, verdict }: Judged, best: number): boolean =>
  verdict.candidates.slice(0, best).some(({ id }) => question.ids.includes(id));

const built = new WeakMap<Knowledge, Engine>();

/** The engine that is measured, as the bot builds it; one for all that is asked of the same knowledge. */
export function engineOver(knowledge: Knowledge): Engine {
  const engine = built.get(knowledge) ?? buildEngine(knowledge.entries, knowledge);
  built.set(knowledge, engine);
  return engine;
}

interface Asked {
  readonly collection: Collection;
  readonly judged: readonly Judged[];
}

/** Told of each collection once its questions are asked. */
export type Heard = (collection: Collection, judged: readonly Judged[]) => void;

/** A row for each collection, and for each part with several of them one for all their lines. */
export function collectionRows(collections: readonly Collection[], heard: Heard): Row[] {
  const asked = collections.map((collection) => ask(collection, heard));
  return [...new Set(collections.map(({ part }) => part))].flatMap((part) => {
    const own = asked.filter(({ collection }) => collection.part === part);
    const rows = own.map((one) => rowOver(one.collection.name, [one]));
    return own.length > 1 ? [...rows, rowOver(`all of ${part}`, own)] : rows;
  });
}

/** Rows for thin packs: by phrasings an entry, by family, and by both. */
export function thinRows(collections: readonly Collection[], heard: Heard): Row[] {
  const asked = collections.map((collection) => ask(collection, heard));
  const phrasings = ({ name }: Collection) => /× \d+/.exec(name)?.[0] ?? '';
  const by = (keyOf: (collection: Collection) => string): Row[] => {
    const keys = [...new Set(asked.map(({ collection }) => keyOf(collection)))];
    return keys.map((key) =>
      rowOver(
        key,
        asked.filter(({ collection }) => keyOf(collection) === key),
      ),
    );
  };
  return [
    ...by((collection) => `${phrasings(collection)} phrasings`),
    ...by(({ family }) => family),
    ...by((collection) => `${collection.family} ${phrasings(collection)}`),
    rowOver('all', asked),
  ];
}

function ask(collection: Collection, heard: Heard): Asked {
  const judged = askAll(collection, engineOver(collection.knowledge).ask);
  heard(collection, judged);
  return { collection, judged };
}

function rowOver(name: string, asked: readonly Asked[]): Row {
  const { answerable, none, ...shares } = tally(asked.flatMap(({ judged }) => judged));
  return { name, size: `${answerable} + ${none}`, shares };
}
