import type { KindRule, Kinds } from './kinds.ts';

/** By question: the index of the kind that was answered. */
export type Full = ArrayLike<number>;

/** No outcome: the rules forbid all. */
export const NONE = -1;

/** Whether a rule holds for a full set of answers. */
export function holdsFor(rule: KindRule, answers: Full): boolean {
  for (const [question, kinds] of rule.when) if (!kinds.has(answers[question] ?? NONE)) return false;
  return true;
}

/**
 * The verdict on a full set of answers, added up anew each time: four times the outcome, plus 0 where two are level,
 * 1 for a leaning, 2 for a firm one; below zero where the rules forbid every outcome. A rule can be left out, to see
 * what it does.
 */
export function verdictOf(kinds: Kinds, answers: Full, without?: KindRule): number {
  const held = kinds.rules.filter((rule) => rule !== without && holdsFor(rule, answers));
  let [winner, most, second] = [NONE, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let outcome = 0; outcome < kinds.outcomes.length; outcome += 1) {
    if (held.some((rule) => rule.veto[outcome])) continue;
    const points =
      pointsOf(kinds, answers, outcome) + held.reduce((sum, rule) => sum + (rule.points[outcome] ?? 0), 0);
    if (points > most) [winner, most, second] = [outcome, points, most];
    else if (points > second) second = points;
  }
  if (winner === NONE) return NONE;
  return winner * 4 + (most === second ? 0 : most - second < kinds.margin ? 1 : 2);
}

/** The outcome in a verdict, or NONE. */
export const winnerIn = (verdict: number): number => verdict >> 2;

function pointsOf({ questions }: Kinds, answers: Full, outcome: number): number {
  let points = 0;
  for (let question = 0; question < questions.length; question += 1)
    points += questions[question]?.kinds[answers[question] ?? NONE]?.points[outcome] ?? 0;
  return points;
}
