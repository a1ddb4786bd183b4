import type { Guide } from '../../knowledge/pack.ts';
import { advice } from '../advice.ts';
import { type Answers, UNKNOWN } from '../answers.ts';
import { preparedPlan, preparePlan } from '../plan/plan.ts';
import { type Neutrality, neutralityOf } from './neutrality.ts';

/** Something in a guide that is well formed and yet wrong for somebody (an error) or odd (a warning). */
export interface GuideFinding {
  readonly severity: 'error' | 'warning';
  /** The check that found it, such as `rule-does-nothing`. */
  readonly check: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** An outcome that wins in more than this part of all answer sets is favoured. */
const FAVOURED = 0.6;

/** What is wrong or odd in a guide whatever its words; `neutrality` is what going through its answer sets found. */
export function lintGuide(guide: Guide, neutrality = neutralityOf(guide)): readonly GuideFinding[] {
  return [
    ...(neutrality ? [...inOutcomes(neutrality), ...withoutEffect(neutrality)] : []),
    ...(dependsOnOrder(guide) ? [ORDER] : []),
  ];
}

const ORDER: GuideFinding = {
  severity: 'error',
  check: 'advice-depends-on-order',
  message: 'its advice depends on the order of the file',
  fix: 'this is a fault of Wireside, please report it',
};

const inOutcomes = ({ wins, forbidden }: Neutrality): readonly GuideFinding[] => [
  ...wins
    .filter(({ part }) => part === 0)
    .map(({ outcome }) =>
      error('outcome-never-wins', `no answers lead to “${outcome}”`, 'give it more points, or remove it'),
    ),
  ...(forbidden > 0
    ? [
        error(
          'everything-forbidden',
          `its rules forbid every outcome for ${percent(forbidden)} of all answer sets`,
          'relax a veto',
        ),
      ]
    : []),
  ...wins
    .filter(({ part }) => part > FAVOURED)
    .map(({ outcome, part }) =>
      warning(
        'outcome-favoured',
        `“${outcome}” wins for ${percent(part)} of all answer sets`,
        'weigh the points anew',
      ),
    ),
];

const withoutEffect = ({ idleQuestions, idleChoices, idleRules }: Neutrality): readonly GuideFinding[] => [
  ...idleQuestions.map((id) =>
    warning(
      'question-does-nothing',
      `the answer to “${id}” never changes the verdict`,
      'give it points, or remove it',
    ),
  ),
  ...idleChoices
    .filter(({ question }) => !idleQuestions.includes(question))
    .map(({ question, choice }) =>
      warning(
        'choice-does-nothing',
        `“${choice}” to “${question}” has points or rules, but never does anything else than “don’t know”`,
        'give it other points, or none',
      ),
    ),
  ...idleRules.map((id) =>
    warning(
      'rule-does-nothing',
      `without the rule “${id}” every verdict would be the same`,
      'change or remove it',
    ),
  ),
];

const error = (check: string, message: string, fix: string): GuideFinding => ({
  severity: 'error',
  check,
  message,
  fix,
});
const warning = (check: string, message: string, fix: string): GuideFinding => ({
  severity: 'warning',
  check,
  message,
  fix,
});

/** A part as a whole percentage; what is there at all is not called 0. */
export const percent = (part: number, tiny = 'less than 1 %'): string =>
  part > 0 && part < 0.005 ? tiny : `${Math.round(part * 100)} %`;

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
  // Turned round it is the same guide, so it can be asked by the same plan.
  const plan = preparedPlan(guide);
  if (plan) preparePlan(turned, plan);
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
