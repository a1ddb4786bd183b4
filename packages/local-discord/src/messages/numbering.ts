import { walk } from './walk.ts';

/** Gives a component its number: its own, or the next that is free. */
export type Numbering = (component: { readonly id?: number | undefined }) => number;

/** Numbers for components that bring none, from 1 upwards, past those that are taken; 0 counts as none. */
export function numbering(components: readonly object[]): Numbering {
  const taken = new Set(components.flatMap(walk).map((one) => ('id' in one ? one.id : undefined)));
  let last = 0;
  return ({ id }) => {
    if (id) return id;
    do last += 1;
    while (taken.has(last));
    return last;
  };
}
