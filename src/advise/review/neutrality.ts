import type { Guide } from '../../knowledge/pack.ts';
import { UNKNOWN } from '../answers.ts';
import { countThrough, gridOf } from './grid.ts';
import { type KindRule, type Kinds, kindsOf } from './kinds.ts';
import { isIdle, isSame, NONE, type VerdictTable, verdictTable, winnerIn } from './verdictTable.ts';

/** Whether a guide favours an outcome, and what in it does nothing, over all full answer sets. */
export interface Neutrality {
  /** How many answer sets there are, "don't know" being an answer. */
  readonly answerSets: number;
  /** By outcome: the part of the answer sets that lead to it. */
  readonly wins: readonly { readonly outcome: string; readonly part: number }[];
  /** The part of the answer sets for which the rules forbid every outcome. */
  readonly forbidden: number;
  /** Choices with points or rules that never do anything else than "don't know". */
  readonly idleChoices: readonly { readonly question: string; readonly choice: string }[];
  /** Questions whose answer never changes the verdict: neither the outcome nor how sure it is. */
  readonly idleQuestions: readonly string[];
  /** Rules without which every answer set would have the same verdict. */
  readonly idleRules: readonly string[];
  /** Pairs of rules that can hold together, though one forbids the outcome that the other gives points to. */
  readonly contradictions: readonly Contradiction[];
}

export interface Contradiction {
  readonly outcome: string;
  readonly forbids: string;
  readonly favours: string;
}

const known = new WeakMap<Guide, Neutrality>();

/** Worked out once for each guide. @returns undefined where there are too many answer sets to go through. */
export function neutralityOf(guide: Guide): Neutrality | undefined {
  const neutrality = known.get(guide) ?? workOut(guide);
  if (neutrality) known.set(guide, neutrality);
  return neutrality;
}

function workOut(guide: Guide): Neutrality | undefined {
  const kinds = kindsOf(guide);
  const table = verdictTable(gridOf(kinds));
  if (!table) return undefined;
  const idle = kinds.questions.map((_, question) => idleKinds(table, question));
  return {
    ...shares(table),
    idleChoices: kinds.questions.flatMap(({ id, kinds: all }, question) =>
      all
        .filter((kind, index) => idle[question]?.[index] && !kind.choices.includes(UNKNOWN))
        .flatMap(({ choices }) => choices.map((choice) => ({ question: id, choice }))),
    ),
    idleQuestions: kinds.questions
      .filter((_, question) => idle[question]?.every((each) => each))
      .map(({ id }) => id),
    idleRules: kinds.rules.filter((rule) => isIdle(table, rule)).map(({ id }) => id),
    contradictions: contradictionsOf(kinds),
  };
}

/** Each answer set counts as often as there are choices of its kinds. */
function shares({ grid, radix, verdicts }: VerdictTable) {
  const { kinds, ruled, sums } = grid;
  const counts = new Map<number, number>();
  countThrough(radix, (row, digits) => {
    const choices = ruled.map(
      (question, place) => kinds.questions[question]?.kinds[digits[place] ?? 0]?.choices.length ?? 1,
    );
    const sets = choices.reduce((product, each) => product * each, 1);
    for (let state = 0; state < sums.full; state += 1) {
      const winner = winnerIn(verdicts[row * sums.full + state] ?? NONE);
      counts.set(winner, (counts.get(winner) ?? 0) + sets * (sums.sets[state] ?? 0));
    }
  });
  const answerSets = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    answerSets,
    wins: kinds.outcomes.map((outcome, index) => ({ outcome, part: (counts.get(index) ?? 0) / answerSets })),
    forbidden: (counts.get(NONE) ?? 0) / answerSets,
  };
}

/** By kind of a question: whether it always leads where "don't know" leads. An only question is never idle. */
function idleKinds(table: VerdictTable, question: number): readonly boolean[] {
  const { questions } = table.grid.kinds;
  const all = questions[question]?.kinds ?? [];
  const unknown = all.findIndex(({ choices }) => choices.includes(UNKNOWN));
  return all.map((_, kind) => questions.length > 1 && isSame(table, question, kind, unknown));
}

function contradictionsOf({ outcomes, rules }: Kinds): readonly Contradiction[] {
  return rules.flatMap((forbidding) =>
    rules
      .filter((favouring) => canHoldTogether(forbidding, favouring))
      .flatMap((favouring) =>
        outcomes
          .filter((_, index) => forbidding.veto[index] && (favouring.points[index] ?? 0) > 0)
          .map((outcome) => ({ outcome, forbids: forbidding.id, favours: favouring.id })),
      ),
  );
}

const canHoldTogether = (one: KindRule, other: KindRule): boolean =>
  one.when.every(([question, kinds]) => {
    const [, wanted] = other.when.find(([asked]) => asked === question) ?? [];
    return !wanted || [...wanted].some((kind) => kinds.has(kind));
  });
