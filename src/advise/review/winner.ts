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

/** The outcome of a full set of answers, added up anew each time; a rule can be left out to see what it does. */
export function winnerOf({ outcomes, questions, rules }: Kinds, answers: Full, without?: KindRule): number {
  const held = rules.filter((rule) => rule !== without && holdsFor(rule, answers));
  let [winner, most] = [NONE, Number.NEGATIVE_INFINITY];
  for (let outcome = 0; outcome < outcomes.length; outcome += 1) {
    if (held.some((rule) => rule.veto[outcome])) continue;
    let points = 0;
    for (let q = 0; q < questions.length; q += 1)
      points += questions[q]?.kinds[answers[q] ?? NONE]?.points[outcome] ?? 0;
    for (const rule of held) points += rule.points[outcome] ?? 0;
    if (points > most) [winner, most] = [outcome, points];
  }
  return winner;
}
