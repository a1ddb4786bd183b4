import type { Bits } from './bits.ts';

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
  /** Contests of this stage by the outcomes that are still running, filled as they are met. */
  readonly contests: Map<Bits, Contest>;
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
export interface Contest {
  /** From 0, in the order in which contests were met. */
  readonly id: number;
  readonly stage: Stage;
  /** The outcomes that may still win. */
  readonly running: Bits;
  /** The questions that may be asked next, worked out when they are looked at first. */
  readonly ways: readonly Way[];
}

/** A contest and how far the outcomes are apart in it: points as rows in the order of the outcomes. */
export interface Standing {
  readonly contest: Contest;
  readonly points: Int32Array;
}
