import type { Guide } from '../../knowledge/pack.ts';
import { advice } from '../advice.ts';
import { type Answers, UNKNOWN } from '../answers.ts';
import { type Neutrality, neutralityOf } from './neutrality.ts';

/** Something about a guide that its author should know. */
export interface Finding {
  /** A problem makes the guide wrong for somebody; a note may be meant so. */
  readonly level: 'problem' | 'note';
  /** What it is, and what to do. */
  readonly text: string;
}

/** An outcome that wins in more than this part of all answer sets is favoured. */
const FAVOURED = 0.6;

/** What is wrong or odd in a guide, whatever its words: found by going through all its answer sets. */
export function lintGuide(guide: Guide, neutrality = neutralityOf(guide)): readonly Finding[] {
  const found = neutrality ? inNeutrality(neutrality) : [];
  return dependsOnOrder(guide)
    ? [
        ...found,
        problem(
          'The advice depends on the order of the file. This is a fault of Wireside; please report it.',
        ),
      ]
    : found;
}

function inNeutrality(neutrality: Neutrality): readonly Finding[] {
  const { wins, forbidden, idleQuestions, idleChoices, idleRules, contradictions } = neutrality;
  const inIdleQuestion = ({ question }: { readonly question: string }) => idleQuestions.includes(question);
  return [
    ...wins
      .filter(({ part }) => part === 0)
      .map(({ outcome }) => problem(`No answers lead to “${outcome}”; give it more points, or remove it.`)),
    ...(forbidden > 0
      ? [
          problem(
            `The rules forbid every outcome for ${percent(forbidden)} of the answer sets; relax a veto.`,
          ),
        ]
      : []),
    ...wins
      .filter(({ part }) => part > FAVOURED)
      .map(({ outcome, part }) =>
        note(`“${outcome}” wins for ${percent(part)} of all answer sets: it is favoured.`),
      ),
    ...idleQuestions.map((id) =>
      note(`The answer to “${id}” never changes the outcome; remove the question.`),
    ),
    ...idleChoices
      .filter((choice) => !inIdleQuestion(choice))
      .map(({ question, choice }) =>
        note(
          `“${choice}” to “${question}” has points or rules, but never does anything else than “don’t know”.`,
        ),
      ),
    ...idleRules.map((id) =>
      note(`Without the rule “${id}” every outcome would be the same; remove it or make it count.`),
    ),
    ...contradictions.map(({ outcome, forbids, favours }) =>
      note(
        `“${forbids}” and “${favours}” can hold together: one forbids “${outcome}”, the other gives it points.`,
      ),
    ),
  ];
}

const problem = (text: string): Finding => ({ level: 'problem', text });
const note = (text: string): Finding => ({ level: 'note', text });

/** A part as a whole percentage; what is there at all is not called 0. */
export const percent = (part: number): string =>
  part > 0 && part < 0.005 ? 'less than 1 %' : `${Math.round(part * 100)} %`;

/** Compares the advice on some answer sets with that of the same guide turned round. */
function dependsOnOrder(guide: Guide): boolean {
  const turned = {
    ...guide,
    outcomes: guide.outcomes.toReversed(),
    rules: guide.rules.toReversed(),
    questions: guide.questions
      .map((question) => ({ ...question, choices: question.choices.toReversed() }))
      .toReversed(),
  };
  const results = (of: Guide) => samples(guide).map((answers) => Object.values(advice(of, answers)));
  return JSON.stringify(results(guide), plain) !== JSON.stringify(results(turned), plain);
}

const plain = (_: string, value: unknown) =>
  value instanceof Map || value instanceof Set ? [...value] : value;

/** Answer sets of every size, in which each choice of each question occurs. */
const samples = ({ questions }: Guide): readonly Answers[] =>
  Array.from({ length: 4 * questions.length }, (_, sample) => {
    const answered = questions.slice(0, sample % (questions.length + 1));
    return new Map(
      answered.map(({ id, choices }, index) => [
        id,
        choices[(sample + index) % (choices.length + 1)]?.id ?? UNKNOWN,
      ]),
    );
  });
