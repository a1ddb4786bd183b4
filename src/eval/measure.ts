import type { Verdict } from '../answer/verdict.ts';
import {
  type Confusion,
  type CurvePoint,
  confusionsOf,
  curveOf,
  type KindRow,
  kindsOf,
  type NoneKindRow,
  noneKindsOf,
} from './breakdowns.ts';
import { type Band, calibrate } from './gates.ts';
import { isAnswered, isFound, isRight, type Judged, judge } from './judge.ts';
import type { Question } from './question.ts';
import { type Share, shareWhere } from './share.ts';

/** Everything that `wireside eval` knows about a file of questions. */
export interface Measurement {
  readonly answerable: number;
  readonly none: number;
  /** Right answers among all that were given, those to out-of-scope questions included. */
  readonly precision: Share;
  /** Right answers among those that were given to answerable questions. */
  readonly precisionAnswerable: Share;
  /** Answerable questions that got an answer, right or wrong. */
  readonly coverage: Share;
  /** Answerable questions with a right entry in the answer or among the three that are offered in its place. */
  readonly top3: Share;
  /** Out-of-scope questions that got an answer. */
  readonly falseAnswers: Share;
  readonly bands: readonly Band[];
  readonly kinds: readonly KindRow[];
  readonly noneKinds: readonly NoneKindRow[];
  readonly curve: readonly CurvePoint[];
  readonly confusions: readonly Confusion[];
  /** Milliseconds a question, the first ones of a cold process included. */
  readonly time: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly judged: readonly Judged[];
}

/** How the questions are answered: by what, and by which clock in milliseconds. */
interface Answering {
  readonly ask: (text: string) => Verdict;
  readonly now: () => number;
}

/** Asks every question once, in the order of the file, and measures what came of it. */
export function measure(questions: readonly Question[], { ask, now }: Answering): Measurement {
  return summarise(
    questions.map((question) => {
      const start = now();
      const verdict = ask(question.q);
      return judge(question, verdict, now() - start);
    }),
  );
}

/** The statistics over questions that are judged. */
export function summarise(judged: readonly Judged[]): Measurement {
  const answerable = judged.filter(({ question }) => question.ids.length > 0);
  const none = judged.filter(({ question }) => question.ids.length === 0);
  const times = judged.map(({ ms }) => ms);
  return {
    answerable: answerable.length,
    none: none.length,
    precision: shareWhere(judged.filter(isAnswered), isRight),
    precisionAnswerable: shareWhere(answerable.filter(isAnswered), isRight),
    coverage: shareWhere(answerable, isAnswered),
    top3: shareWhere(answerable, isFound),
    falseAnswers: shareWhere(none, isAnswered),
    bands: calibrate(judged),
    kinds: kindsOf(answerable),
    noneKinds: noneKindsOf(none),
    curve: curveOf(judged),
    confusions: confusionsOf(judged),
    time: { p50: percentile(times, 50), p95: percentile(times, 95), p99: percentile(times, 99) },
    judged,
  };
}

/**
 * The smallest of `values` that at least `percent` % of them do not exceed: the nearest-rank definition, which never
 * invents a value between two. 0 for no values.
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil((percent / 100) * sorted.length)) - 1] ?? 0;
}
