import type { Guide } from '../knowledge/pack.ts';
import { advice } from './advice.ts';
import type { Answers } from './answers.ts';
import { code } from './code.ts';

/** The advice on the answers so far as one line of JSON: the contract of `wireside advise --json`. */
export function adviceJson(guide: Guide, answers: Answers): string {
  const { outcome, strength, points, reasons, next, decided, wouldChange } = advice(guide, answers);
  return JSON.stringify({
    outcome,
    firm: strength === 'firm',
    points: Object.fromEntries(points),
    reasons: reasons.map(({ question, choice, aspect, points, text }) => ({
      question,
      choice,
      aspect,
      points,
      text,
    })),
    next,
    decided,
    wouldChange,
    code: code(guide, answers),
  });
}
