import type { Guide } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';
import { en } from '../locales/en.ts';
import { UNKNOWN } from './answers.ts';

/** The words of a guide for its ids; an id without words stands for itself. */
export interface Labels {
  readonly outcome: (id: string) => string;
  readonly ask: (question: string) => string;
  readonly choice: (question: string, choice: string) => string;
}

/** How the terminal calls "don't know". */
export const UNKNOWN_LABEL = en.advice.unknown;

/** @param say for "don't know". */
export const labelsOf = ({ outcomes, questions }: Guide, { advice }: Translations = en): Labels => ({
  outcome: (id) => outcomes.find((outcome) => outcome.id === id)?.title ?? id,
  ask: (id) => questions.find((question) => question.id === id)?.ask ?? id,
  choice: (id, choice) =>
    choice === UNKNOWN
      ? advice.unknown
      : (questions.find((question) => question.id === id)?.choices.find((each) => each.id === choice)
          ?.label ?? choice),
});
