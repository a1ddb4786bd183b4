import type { Aspect, Comparison, Pack } from '../../knowledge/pack.ts';

/** An aspect with the comparison that it is a row of. */
export interface NamedAspect {
  readonly comparison: Comparison;
  readonly aspect: Aspect;
}

/** The aspect of this id in whichever comparison has it; undefined where none does. */
export function aspectNamed(pack: Pack, id: string): NamedAspect | undefined {
  for (const comparison of pack.comparisons.values()) {
    const aspect = comparison.aspects.find((each) => each.id === id);
    if (aspect) return { comparison, aspect };
  }
  return undefined;
}
