/**
 * `wireside/advise`: the machine behind /advise on its own, for a web page or another bot. This file is the package's
 * public entry, not a shortcut for imports inside it.
 */
export {
  type Advice,
  advice,
  inAskedOrder,
  isDecided,
  nextQuestion,
  type Strength,
  type Tally,
  tally,
} from './advice.ts';
export { type Answers, type SortedAnswers, sortAnswers, UNKNOWN } from './answers.ts';
export { answersOf, code, guideOfCode, type Replay } from './code.ts';
export { type Change, type Counterfactual, closestCounterfactual } from './counterfactuals.ts';
export { type Labels, labelsOf, pointBars, UNKNOWN_LABEL } from './labels.ts';
export { findPlan, type Plan, preparedPlan, preparePlan } from './plan/plan.ts';
export type { Reason } from './reasons.ts';
export { type GuideFinding, lintGuide } from './review/lintGuide.ts';
export { type Neutrality, neutralityOf } from './review/neutrality.ts';
export { type Opinion, tallyVotes, type Votes, type VoteTally } from './vote.ts';
