import type { Model } from '../model.ts';
import { type Bits, bitsOf } from './bits.ts';

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
