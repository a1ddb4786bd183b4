import type { Model } from '../guideModel.ts';
import { type Bits, bitsOf, has, indexesOf } from './bits.ts';

/**
 * Which questions are open, which rules may still come to hold (they wait for open questions, and no answer speaks
 * against them), and whether anything is known: all that decides how points can still change, but not the points.
 */
export interface Stage {
  readonly open: Bits;
  readonly live: Bits;
  readonly known: boolean;
  /** The outcomes that live rules forbid. */
  readonly fallible: Bits;
  /** By a × outcomes + b: the most that a can gain on b in a completion that does not forbid a. */
  readonly swing: Int32Array;
  /**
   * By a × outcomes + b: a may still come before b only if its points less those of b, plus this, are not below
   * zero; where b is not fallible, if and only if.
   */
  readonly reach: Int32Array;
  /** Subproblems of this stage by the outcomes that are still running, filled as they are met. */
  readonly subproblems: Map<Bits, Subproblem>;
}

/** Answers to one question that come to the same thing. */
export interface Move {
  /** How often one of them is given. */
  readonly weight: number;
  /** By outcome: their points, with those of the rules that come to hold. */
  readonly gain: Int32Array;
  /** The outcomes that these rules forbid. */
  readonly veto: Bits;
  readonly to: Stage;
}

/** A question that may be asked, and all that can come of it. */
export interface Way {
  readonly question: number;
  readonly moves: readonly Move[];
}

/** An undecided stage, reduced to what matters between the outcomes that may still win. */
export interface Subproblem {
  /** From 0, in the order in which subproblems were met. */
  readonly id: number;
  readonly stage: Stage;
  /** The outcomes that may still win. */
  readonly running: Bits;
  /** The questions that may be asked next, worked out when they are looked at first. */
  readonly ways: readonly Way[];
}

/** A subproblem and how far the outcomes are apart in it: points as rows in the order of the outcomes. */
export interface SearchState {
  readonly subproblem: Subproblem;
  readonly points: Int32Array;
}

/** Farther than any sum of points of a guide. */
const FAR = 1e8;

interface RuleBits {
  readonly waits: Bits;
  readonly gain: Int32Array;
  readonly veto: Bits;
}

/** The stages of a model, each worked out once. */
export class Stages {
  readonly #outcomes: number;
  readonly #rules: readonly RuleBits[];
  readonly #answerings: readonly (readonly Answering[])[];
  readonly #merged: readonly (readonly Answering[])[];
  readonly #stages = new Map<number, Stage>();

  constructor(model: Model) {
    this.#outcomes = model.outcomes.length;
    this.#rules = model.rules.map(({ when, points, vetoes }) => ({
      waits: bitsOf(when.keys()),
      gain: Int32Array.from(points),
      veto: bitsOf([...vetoes.keys()].filter((outcome) => vetoes[outcome])),
    }));
    this.#answerings = model.questions.map((_, question) => answeringsOf(model, question));
    this.#merged = this.#answerings.map(mergeAnswerings);
  }

  /** The stage with these open questions and these live rules, each of which waits for one of them. */
  stage(open: Bits, live: Bits, known: boolean): Stage {
    // At most 16 questions and 30 rules: 47 bits, which a number holds exactly.
    const key = (open * 2 + Number(known)) * 2 ** 30 + live;
    const met = this.#stages.get(key);
    if (met) return met;
    const fallible = indexesOf(live).reduce((bits, rule) => bits | (this.#rules[rule]?.veto ?? 0), 0);
    const swing = this.#swing(open, live);
    const reach = this.#reach(swing, fallible);
    const stage: Stage = { open, live, known, fallible, swing, reach, subproblems: new Map() };
    this.#stages.set(key, stage);
    return stage;
  }

  /** What can come of asking an open question. Once something is known, answers with one effect are one move. */
  moves({ open, live, known }: Pick<Stage, 'open' | 'live' | 'known'>, question: number): readonly Move[] {
    const rest = open & ~(1 << question);
    const answerings = (known ? this.#merged : this.#answerings)[question] ?? [];
    return answerings.map(({ weight, points, breaks, isKnown }) => {
      const fitting = live & ~breaks;
      const held = indexesOf(fitting).filter((rule) => ((this.#rules[rule]?.waits ?? 0) & rest) === 0);
      const to = this.stage(rest, fitting & ~bitsOf(held), known || isKnown);
      return { weight, ...this.#effect(points, held), to };
    });
  }

  /** The live rules that can make a difference between the running outcomes. */
  rulesBetween(live: Bits, running: Bits): Bits {
    const matters = (rule: RuleBits) => (rule.veto & running) !== 0 || !isEven(rule.gain, running);
    return bitsOf(indexesOf(live).filter((index) => this.#rules.slice(index, index + 1).some(matters)));
  }

  /** The open questions that can make a difference between the running outcomes, by these rules or by points. */
  questionsBetween(open: Bits, live: Bits, running: Bits): Bits {
    const waits = indexesOf(live).reduce((bits, rule) => bits | (this.#rules[rule]?.waits ?? 0), 0);
    const uneven = indexesOf(open).filter((question) =>
      this.#merged[question]?.some(({ points }) => !isEven(points, running)),
    );
    return open & (waits | bitsOf(uneven));
  }

  #effect(points: Int32Array, held: readonly number[]): { readonly gain: Int32Array; readonly veto: Bits } {
    const rules = held.flatMap((rule) => this.#rules[rule] ?? []);
    if (rules.length === 0) return { gain: points, veto: 0 };
    return {
      gain: points.map((own, outcome) => rules.reduce((sum, rule) => sum + (rule.gain[outcome] ?? 0), own)),
      veto: rules.reduce((bits, rule) => bits | rule.veto, 0),
    };
  }

  /** Asks the first open question and goes on from the stages behind it: in every completion it has some answer. */
  #swing(open: Bits, live: Bits): Int32Array {
    const count = this.#outcomes;
    const [first] = indexesOf(open);
    if (first === undefined) return new Int32Array(count * count);
    const swing = new Int32Array(count * count).fill(-FAR);
    for (const { gain, veto, to } of this.moves({ open, live, known: true }, first))
      for (const at of swing.keys()) {
        const a = Math.floor(at / count);
        const best = (gain[a] ?? 0) - (gain[at % count] ?? 0) + (to.swing[at] ?? 0);
        if (!has(veto, a)) swing[at] = Math.max(swing[at] ?? 0, best);
      }
    return swing;
  }

  #reach(swing: Int32Array, fallible: Bits): Int32Array {
    return swing.map((most, at) => {
      const a = Math.floor(at / this.#outcomes);
      const b = at % this.#outcomes;
      if (a === b) return 0;
      return has(fallible, b) ? FAR : most - (a < b ? 0 : 1);
    });
  }
}

function isEven(points: Int32Array, running: Bits): boolean {
  const [first = 0] = indexesOf(running);
  return indexesOf(running).every((outcome) => points[outcome] === points[first]);
}

/** What an answer to a question does, apart from the position in which it is given. */
interface Answering {
  readonly weight: number;
  /** By outcome. */
  readonly points: Int32Array;
  /** The rules that it speaks against. */
  readonly breaks: Bits;
  readonly isKnown: boolean;
}

/** The answers to a question, "don't know" last. */
export function answeringsOf(model: Model, question: number): readonly Answering[] {
  const options = model.questions[question]?.options ?? [];
  return options.map(({ weight, points }, option) => ({
    weight,
    points: Int32Array.from(points),
    breaks: bitsOf(
      [...model.rules.keys()].filter((rule) => model.rules[rule]?.when.get(question)?.has(option) === false),
    ),
    isKnown: option < options.length - 1,
  }));
}

/** The answers with those made one that differ in nothing but their name: what "don't know" does, others may do too. */
export function mergeAnswerings(answerings: readonly Answering[]): readonly Answering[] {
  const merged = new Map<string, Answering>();
  for (const answering of answerings) {
    const effect = `${answering.breaks} ${answering.points}`;
    const same = merged.get(effect);
    merged.set(effect, { ...answering, weight: answering.weight + (same?.weight ?? 0) });
  }
  return [...merged.values()];
}
