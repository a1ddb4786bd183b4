import type { Answers } from '../../src/advise/answers.ts';
import type { Guide } from '../../src/knowledge/pack.ts';

/** The outcome of a guide worked out as its format says, with nothing shared with the machine under test. */
export function outcomeByHand(guide: Guide, answers: Answers): string | null {
  if (![...answers.values()].some((choice) => choice !== 'unknown')) return null;
  const fits = guide.rules.filter((rule) =>
    Object.entries(rule.when).every(([id, wanted]) => [wanted].flat().includes(answers.get(id) ?? '')),
  );
  const chosen = guide.questions.flatMap(({ id, choices }) =>
    choices.filter((choice) => choice.id === answers.get(id)),
  );
  const total = (outcome: string) =>
    [...chosen, ...fits].reduce((sum, { points }) => {
      return sum + (Object.entries(points).find(([id]) => id === outcome)?.[1] ?? 0);
    }, 0);
  const allowed = guide.outcomes
    .map((outcome) => outcome.id)
    .filter((id) => !fits.some((rule) => rule.veto.includes(id)))
    .sort();
  const best = Math.max(...allowed.map(total));
  return allowed.find((id) => total(id) === best) ?? null;
}

/** Every way to answer the questions that are still open, "don't know" included. */
export function completionsOf(guide: Guide, answers: Answers): readonly Answers[] {
  return guide.questions
    .filter(({ id }) => !answers.has(id))
    .reduce<readonly Answers[]>(
      (sets, { id, choices }) =>
        sets.flatMap((set) =>
          [...choices.map((choice) => choice.id), 'unknown'].map((choice) => new Map([...set, [id, choice]])),
        ),
      [answers],
    );
}
