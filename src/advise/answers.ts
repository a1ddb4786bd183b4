import type { Guide } from '../knowledge/pack.ts';
import { LocalizedError } from '../locales/translator.ts';

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
  const choices = choicesOf(guide);
  const answers = new Map<string, string>();
  const foreign: string[] = [];
  for (const [id, choice] of given) {
    const there = choices.get(id);
    if (!there) foreign.push(id);
    else if (there.has(choice)) answers.set(id, choice);
    else throw unknownChoice(id, choice, [...there]);
  }
  return { answers, foreign };
}

type Choices = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Guide, Choices>();

/** By question: the answers that may be given. Worked out once for each guide, as answers are sorted at each step. */
function choicesOf(guide: Guide): Choices {
  const choices =
    known.get(guide) ??
    new Map(
      guide.questions.map(({ id, choices: all }) => [id, new Set([...all.map((each) => each.id), UNKNOWN])]),
    );
  known.set(guide, choices);
  return choices;
}

const unknownChoice = (question: string, choice: string, choices: readonly string[]) =>
  new LocalizedError(({ troubles }) => troubles.noChoice(choice, question, choices.join(', ')));
