import type { Verdict } from '../../src/answer/verdict.ts';
import { type Judged, judge } from '../../src/eval/judge.ts';
import { type Question, toQuestions } from '../../src/eval/question.ts';

/** A question as a file would have it. */
export function question(labels: Readonly<Record<string, unknown>>): Question {
  const q = typeof labels.q === 'string' ? labels.q : 'a question';
  const [only] = toQuestions('file.jsonl', [{ line: 1, q, rest: labels }]);
  if (!only) throw new Error('a line gives a question');
  return only;
}

const SILENT: Verdict = {
  verdict: 'none',
  id: null,
  ids: [],
  confidence: 0,
  word: 'unsure',
  candidates: [],
  near: [],
  questions: [],
};

const ranked = (ids: readonly string[]) => ids.map((id, place) => ({ id, score: 9 - place }));

export const answers = (ids: readonly string[], confidence = 0.9): Verdict => ({
  ...SILENT,
  verdict: 'answer',
  id: ids[0] ?? null,
  ids,
  confidence,
  word: confidence >= 0.85 ? 'sure' : 'likely',
  candidates: ranked(ids),
});

export const suggests = (ids: readonly string[], confidence = 0.3): Verdict => ({
  ...SILENT,
  verdict: 'suggest',
  confidence,
  candidates: ranked(ids),
});

export const staysSilent = (near: readonly string[] = [], confidence = 0.1): Verdict => ({
  ...SILENT,
  confidence,
  candidates: ranked(near),
  near,
});

/** A line that `verdict` came out for, in a millisecond. */
export const line = (labels: Readonly<Record<string, unknown>>, verdict: Verdict): Judged =>
  judge(question(labels), verdict, 1);
