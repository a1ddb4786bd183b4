import type { Verdict } from '../../src/answer/verdict.ts';
import { isAnswered, isFound, isRight, type Judged, judge, shownIds } from '../../src/eval/judge.ts';
import { type Share, shareWhere } from '../../src/eval/share.ts';
import type { Collection } from './collection.ts';

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
