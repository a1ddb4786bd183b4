import { UserError } from '../errors.ts';
import type { Guide } from '../knowledge/pack.ts';

/** "Don't know": an answer that gives nothing. No choice may have this id. */
export const UNKNOWN = 'unknown';

/** Question id → choice id, or UNKNOWN. A question that is not in the map has not been answered. */
export type Answers = ReadonlyMap<string, string>;

/** What was given, sorted out. */
export interface SortedAnswers {
  readonly answers: Answers;
  /** Ids that are given an answer but are not questions of the guide. */
  readonly foreign: readonly string[];
}

/**
 * Keeps the answers to questions of the guide and names the rest.
 * @throws UserError naming the choices there are, where an answer is none of them.
 */
export function sortAnswers(guide: Guide, given: Answers): SortedAnswers {
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const answers = new Map<string, string>();
  for (const [id, choice] of given) {
    const question = questions.get(id);
    if (!question) continue;
    const choices = [...question.choices.map((option) => option.id), UNKNOWN];
    if (!choices.includes(choice)) throw unknownChoice(id, choice, choices);
    answers.set(id, choice);
  }
  return { answers, foreign: [...given.keys()].filter((id) => !questions.has(id)) };
}

const unknownChoice = (question: string, choice: string, choices: readonly string[]) =>
  new UserError(`“${choice}” is not a choice of “${question}”. Use ${choices.join(', ')}.`);
