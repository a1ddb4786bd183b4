import type { Model } from '../guideModel.ts';
import { type Bits, bitsOf } from './bits.ts';

/** Farther than any sum of points of a guide. */
export const FAR = 1e8;

/** What an answer to a question does, apart from the position in which it is given. */
export interface Answering {
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

/** By a × outcomes + b: the most that an answer gives a over b. */
export function mostGain(answers: readonly Answering[], outcomes: number): Int32Array {
  const most = new Int32Array(outcomes * outcomes).fill(-FAR);
  for (const { points } of answers)
    for (const at of most.keys())
      most[at] = Math.max(
        most[at] ?? 0,
        (points[Math.floor(at / outcomes)] ?? 0) - (points[at % outcomes] ?? 0),
      );
  return most;
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

/** Adds by a × outcomes + b how far a gain puts a ahead of b, where it does. */
export function addAhead(bound: Int32Array, gain: Int32Array, count: number): void {
  for (let at = 0; at < bound.length; at += 1) {
    const a = Math.floor(at / count);
    const ahead = (gain[a] ?? 0) - (gain[at - a * count] ?? 0);
    if (ahead > 0) bound[at] = (bound[at] ?? 0) + ahead;
  }
}

/** Where an answer with these gains lets outcome `a` swing farther over others than any before, notes how far. */
export function raise(swing: Int32Array, after: Int32Array, gain: Int32Array, a: number): void {
  const count = gain.length;
  for (let b = 0, at = a * count; b < count; b += 1, at += 1) {
    const best = (gain[a] ?? 0) - (gain[b] ?? 0) + (after[at] ?? 0);
    if (best > (swing[at] ?? 0)) swing[at] = best;
  }
}
