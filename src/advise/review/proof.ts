import type { Guide } from '../../knowledge/pack.ts';
import { nextQuestion } from '../advice.ts';
import { type Answers, UNKNOWN } from '../answers.ts';
import { type Cube, cubeOf } from './cube.ts';
import { type Kinds, kindsOf } from './kinds.ts';

/** What going through every partial answer set says about the order in which a guide is asked. */
export interface Proof {
  /** Partial answer sets that were gone through. */
  readonly cells: number;
  /** The fewest expected questions that any order can have. */
  readonly least: number;
  /** The expected questions of the order as it is asked, added up over all ways through the guide. */
  readonly expected: number;
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

/** @returns undefined where the guide has too many partial answer sets to go through. */
export function proofOf(guide: Guide): Proof | undefined {
  const cube = cubeOf(guide);
  if (!cube) return undefined;
  const counts = { expected: 0, most: 0, positions: 0, wrongStops: 0 };
  follow({ guide, cube, questions: kindsOf(guide).questions, counts }, new Map(), 1);
  return { cells: cube.cells, least: cube.least, ...counts };
}

interface Walk {
  readonly guide: Guide;
  readonly cube: Cube;
  readonly questions: Kinds['questions'];
  readonly counts: { expected: number; most: number; positions: number; wrongStops: number };
}

/** Answers what is asked in every way, and compares each stop with the cube. */
function follow(walk: Walk, answers: Answers, weight: number): void {
  const next = nextQuestion(walk.guide, answers);
  walk.counts.positions += 1;
  walk.counts.most = Math.max(walk.counts.most, answers.size);
  if ((next !== null) !== walk.cube.isUndecided(answers)) walk.counts.wrongStops += 1;
  if (next === null) return;
  walk.counts.expected += weight;
  for (const [choice, share] of representatives(walk, next, answers))
    follow(walk, new Map([...answers, [next, choice]]), weight * share);
}

/** A choice of each kind, and how often that kind is given. As long as nothing is known, "don't know" is no kind. */
function representatives(
  { questions }: Walk,
  asked: string,
  answers: Answers,
): readonly (readonly [string, number])[] {
  const { kinds = [] } = questions.find(({ id }) => id === asked) ?? {};
  if ([...answers.values()].some((answer) => answer !== UNKNOWN))
    return kinds.map(({ choices: [choice = UNKNOWN], weight }) => [choice, weight] as const);
  return kinds.flatMap(({ choices, weight, unknown = 0 }) => {
    const [known] = choices.filter((choice) => choice !== UNKNOWN);
    const rest = known === undefined ? [] : [[known, weight - unknown] as const];
    return choices.includes(UNKNOWN) ? [...rest, [UNKNOWN, unknown] as const] : rest;
  });
}
