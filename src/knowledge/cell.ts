import type { Cell, DeepReadonly, Source } from './pack.ts';
import type { CellFile } from './schema/comparison.ts';

/** A cell as a pack has it: one in which there is nothing to say says that, and why. */
export function cellOf(file: DeepReadonly<CellFile>, sources: readonly Source[] = []): Cell {
  const { state } = file;
  if (state === 'said') return { state, brief: file.brief, text: file.text, sources };
  return state === 'unknown'
    ? { state, brief: 'not known', text: `Not known: ${file.unknown}`, sources: [] }
    : { state, brief: 'not applicable', text: `Not applicable: ${file.notApplicable}`, sources: [] };
}
