import type { Model } from '../guideModel.ts';
import {
  type Answering,
  addAhead,
  answeringsOf,
  FAR,
  mergeAnswerings,
  mostGain,
  raise,
} from './answerings.ts';
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
   * zero; where b is not fallible, if and only if. Worked out when it is looked at first.
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

interface RuleBits {
  readonly waits: Bits;
  readonly gain: Int32Array;
  readonly veto: Bits;
}

/** Work of going through the stages behind one to say exactly what can still change: some milliseconds. Ours take half. */
const MOST_WORK = 400_000;

/** What it takes to look at one answer, beside comparing its outcomes: work is counted in pairs of outcomes. */
const LOOK = 32;

/** The same for working out what comes of an answer, and for a stage: both are kept. */
const MAKE = 500;

/** The stages of a model, each worked out once. */
export class Stages {
  /**
   * Whether the rules leave too many stages to go through: what can still change is then bounded from above, rule by
   * rule, so that a guide may ask a question that no longer matters, and never stops too early.
   */
  readonly isLarge: boolean;
  readonly #rules: readonly RuleBits[];
  readonly #answerings: readonly (readonly Answering[])[];
  readonly #merged: readonly (readonly Answering[])[];
  /** By question, where the model is large: what `mostGain` says of it. */
  readonly #most: readonly Int32Array[];
  readonly #stages = new Map<number, Stage>();
  readonly #outcomes: number;
  /** Work per answer that is looked at. */
  readonly #look: number;
  #work = 0;

  constructor(model: Model) {
    this.#outcomes = model.outcomes.length;
    this.#look = LOOK + this.#outcomes ** 2;
    this.#rules = model.rules.map(({ when, points, vetoes }) => ({
      waits: bitsOf(when.keys()),
      gain: Int32Array.from(points),
      veto: bitsOf([...vetoes.keys()].filter((outcome) => vetoes[outcome])),
    }));
    this.#answerings = model.questions.map((_, question) => answeringsOf(model, question));
    this.#merged = this.#answerings.map(mergeAnswerings);
    this.isLarge = this.#isLarge();
    this.#most = this.isLarge ? this.#merged.map((answers) => mostGain(answers, this.#outcomes)) : [];
  }

  /**
   * What has been worked out so far, in pairs of outcomes that were compared: nanoseconds each, and the same on every
   * machine.
   */
  get work(): number {
    return this.#work;
  }

  /** Counts answers that were looked at. */
  looked(answers: number): void {
    this.#work += answers * this.#look;
  }

  /** Goes through what can be left of the rules, question by question, as far as the limit. */
  #isLarge(): boolean {
    let lives: ReadonlySet<Bits> = new Set([bitsOf(this.#rules.keys())]);
    let work = 0;
    for (const [question, answers] of this.#merged.entries()) {
      work += lives.size * answers.length * (this.#look + MAKE);
      if (work > MOST_WORK) return true;
      const rest = -1 << (question + 1);
      const waiting = bitsOf(
        [...this.#rules.keys()].filter((rule) => ((this.#rules[rule]?.waits ?? 0) & rest) !== 0),
      );
      lives = new Set([...lives].flatMap((live) => answers.map(({ breaks }) => live & ~breaks & waiting)));
    }
    return false;
  }

  /** The stage with these open questions and these live rules, each of which waits for one of them. */
  stage(open: Bits, live: Bits, known: boolean): Stage {
    // At most 16 questions and 30 rules: 47 bits, which a number holds exactly.
    const key = (open * 2 + Number(known)) * 2 ** 30 + live;
    const met = this.#stages.get(key);
    if (met) return met;
    this.#work += MAKE;
    const fallible = indexesOf(live).reduce((bits, rule) => bits | (this.#rules[rule]?.veto ?? 0), 0);
    const swing = this.isLarge ? this.#bound(open, live) : this.#swing(open, live);
    const reachOf = () => this.#reach(swing, fallible);
    let reach: Int32Array | undefined;
    const stage: Stage = {
      open,
      live,
      known,
      fallible,
      swing,
      get reach() {
        reach ??= reachOf();
        return reach;
      },
      subproblems: new Map(),
    };
    this.#stages.set(key, stage);
    return stage;
  }

  /** What can come of asking an open question. Once something is known, answers with one effect are one move. */
  moves({ open, live, known }: Pick<Stage, 'open' | 'live' | 'known'>, question: number): readonly Move[] {
    const rest = open & ~(1 << question);
    const answerings = (known ? this.#merged : this.#answerings)[question] ?? [];
    this.#work += answerings.length * MAKE;
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
    const moves = this.moves({ open, live, known: true }, first);
    this.looked(moves.length);
    for (const { gain, veto, to } of moves)
      for (let a = 0; a < count; a += 1) if (!has(veto, a)) raise(swing, to.swing, gain, a);
    return swing;
  }

  /** As if each question and each rule could be answered anew for every two outcomes. */
  #bound(open: Bits, live: Bits): Int32Array {
    const count = this.#outcomes;
    const bound = new Int32Array(count * count);
    const [questions, rules] = [indexesOf(open), indexesOf(live)];
    this.looked(questions.length + rules.length);
    for (const question of questions) {
      const most = this.#most[question] ?? bound;
      for (let at = 0; at < bound.length; at += 1) bound[at] = (bound[at] ?? 0) + (most[at] ?? 0);
    }
    for (const rule of rules) addAhead(bound, this.#rules[rule]?.gain ?? bound, count);
    return bound;
  }

  #reach(swing: Int32Array, fallible: Bits): Int32Array {
    const count = this.#outcomes;
    return swing.map((most, at) => {
      const a = Math.floor(at / count);
      const b = at - a * count;
      if (a === b) return 0;
      return has(fallible, b) ? FAR : most - (a < b ? 0 : 1);
    });
  }
}

function isEven(points: Int32Array, running: Bits): boolean {
  const [first = 0] = indexesOf(running);
  return indexesOf(running).every((outcome) => points[outcome] === points[first]);
}
