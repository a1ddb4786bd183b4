import Fuse from 'fuse.js';

/** The name that a mistyped one most likely stands for, or undefined where none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (typed.trim() === '') return undefined;
  return new Fuse(names, { threshold: 0.4, ignoreLocation: true }).search(typed.trim(), { limit: 1 })[0]
    ?.item;
}
