import type { Guide } from '../../knowledge/pack.ts';
import { nextQuestion } from '../advice.ts';
import { type Answers, UNKNOWN } from '../answers.ts';
import { modelOf } from '../guideModel.ts';
import { has } from '../plan/bits.ts';
import { plannerOf } from '../plan/planner.ts';
import { followPolicy, lowerBound } from '../plan/policy.ts';
import { SearchStates } from '../plan/searchStates.ts';
import { type ExhaustiveTable, exhaustiveTable } from './exhaustiveTable.ts';
import { type Kind, type Kinds, kindsOf } from './kinds.ts';
import { type Neutrality, neutralityOf } from './neutrality.ts';

/** How many questions an order takes. */
export interface Length {
  readonly expected: number;
  readonly most: number;
}

/** What can be said about a guide without opinion. */
export interface Review {
  /** The questions in the author's order, stopping as early as possible; undefined where there is no proof. */
  readonly author: Length | undefined;
  /** Undefined where there are too many partial answer sets to go through. */
  readonly proof: Proof | undefined;
  /** Where there is no proof: no order takes fewer expected questions than this. */
  readonly bound: number | undefined;
  /** Undefined where there are too many answer sets to go through. */
  readonly neutrality: Neutrality | undefined;
}

/** Reviews a guide as it is asked: with the plan that was prepared for it, if one was. Takes seconds. */
export function reviewGuide(guide: Guide): Review {
  const proof = proofOf(guide);
  return {
    author: proof && authorsOrder(guide),
    proof,
    bound: proof ? undefined : lowerBound(guide),
    neutrality: neutralityOf(guide),
  };
}

function authorsOrder(guide: Guide): Length {
  const model = modelOf(guide);
  const states = new SearchStates(model);
  const start = states.stateAt(model.questions.map(() => undefined));
  if (!start) return { expected: 0, most: 0 };
  const { expected, most } = followPolicy(
    states,
    start,
    ({ subproblem }) => model.asked.find((question) => has(subproblem.stage.open, question)) ?? -1,
  );
  return { expected, most };
}

/** What going through every partial answer set says about the order in which a guide is asked. */
export interface Proof {
  /** Partial answer sets that there are, choices that nothing tells apart being one. */
  readonly sets: number;
  /** How many of them were gone through, those from which the same follows being one. */
  readonly cells: number;
  /** The fewest expected questions that any order can have. */
  readonly least: number;
  /** The expected questions of the order as it is asked, added up over all ways through the guide. */
  readonly expected: number;
  /** The same if "don't know" and every choice were equally likely. */
  readonly uniform: number;
  /** The most questions on any of those ways. */
  readonly most: number;
  /** Positions on those ways. */
  readonly positions: number;
  /** Positions where the guide stopped too early or went on too long. */
  readonly wrongStops: number;
}

/** The costs of a cell are kept as single-precision numbers, which are good to six digits. */
const PRECISION = 1e-4;

/** Whether the order is as short as any, and every stop right. A question marked `first` may cost something. */
export const isProven = ({ least, expected, wrongStops }: Proof): boolean =>
  wrongStops === 0 && Math.abs(least - expected) < PRECISION;

/** Work of the searches for what is asked on all ways, some seconds: a guide without a plan searches at each position. */
const MOST_WORK = 100_000_000;

/** @returns undefined where the guide has too many partial answer sets to go through, or too many ways to follow. */
export function proofOf(guide: Guide): Proof | undefined {
  const table = exhaustiveTable(guide);
  if (!table) return undefined;
  const planner = plannerOf(modelOf(guide));
  const end = planner.work + MOST_WORK;
  const isTooLong = () => planner.work > end;
  const { questions } = kindsOf(guide);
  const walk: Walk = { guide, table, questions, isTooLong, met: new Map(), wrongStops: 0 };
  const length = follow(walk, new Map());
  if (isTooLong()) return undefined;
  const { sets, cells, least } = table;
  return { sets, cells, least, ...length, positions: walk.met.size, wrongStops: walk.wrongStops };
}

/** How many questions follow from a position. */
type OrderLength = Pick<Proof, 'expected' | 'uniform' | 'most'>;

interface Walk {
  readonly guide: Guide;
  readonly table: ExhaustiveTable;
  readonly questions: Kinds['questions'];
  /** Whether it has to be given up: what it says then means nothing. */
  readonly isTooLong: () => boolean;
  readonly met: Map<string, OrderLength>;
  wrongStops: number;
}

/** Answers what is asked in every way, and compares each stop with the table. */
function follow(walk: Walk, answers: Answers): OrderLength {
  const position = `${walk.table.cellOf(answers)} ${isKnown(answers)}`;
  const met = walk.met.get(position);
  if (met) return met;
  if (walk.isTooLong()) return { expected: 0, uniform: 0, most: 0 };
  const next = nextQuestion(walk.guide, answers);
  if ((next !== null) !== walk.table.isUndecided(answers)) walk.wrongStops += 1;
  const length = next === null ? { expected: 0, uniform: 0, most: 0 } : asking(walk, answers, next);
  walk.met.set(position, length);
  return length;
}

function asking(walk: Walk, answers: Answers, next: string): OrderLength {
  let [expected, uniform, most] = [1, 1, 0];
  const { kinds = [] } = walk.questions.find(({ id }) => id === next) ?? {};
  const choices = kinds.reduce((sum, kind) => sum + kind.choices.length, 0);
  for (const { choice, weight, count } of representatives(kinds, isKnown(answers))) {
    const after = follow(walk, new Map([...answers, [next, choice]]));
    expected += weight * after.expected;
    uniform += (count / choices) * after.uniform;
    most = Math.max(most, after.most);
  }
  return { expected, uniform, most: most + 1 };
}

const isKnown = (answers: Answers): boolean => [...answers.values()].some((answer) => answer !== UNKNOWN);

interface Representative {
  readonly choice: string;
  /** How often one of its kind is expected to be given, and how many choices are of its kind. */
  readonly weight: number;
  readonly count: number;
}

/** A choice of each kind. As long as nothing is known, "don't know" is a kind of its own. */
function representatives(kinds: readonly Kind[], known: boolean): readonly Representative[] {
  return kinds.flatMap(({ choices, weight, unknown }): readonly Representative[] => {
    const [choice = UNKNOWN] = choices;
    if (known || unknown === undefined) return [{ choice, weight, count: choices.length }];
    const dontKnow = { choice: UNKNOWN, weight: unknown, count: 1 };
    const rest = { choice, weight: weight - unknown, count: choices.length - 1 };
    return rest.count === 0 ? [dontKnow] : [rest, dontKnow];
  });
}
