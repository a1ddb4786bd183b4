import type { Gates } from '../gates.ts';

/** What was measured, over what, and what was asked of it. */
export interface Subject {
  /** The name of the file of questions. */
  readonly questions: string;
  /** The pack or list of entries, with its version or size. */
  readonly entries: string;
  readonly gates: Gates;
  /** A sentence for each promise and gate that is not held. */
  readonly problems: readonly string[];
  readonly unknownIds: readonly string[];
}

/** Ids beyond these say no more than their number: the file belongs to other entries. */
const NAMED = 10;

/** A line about ids that no entry has; none where there are none. */
export function unknownLine(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return [`Among no entries, so never right: ${ids.slice(0, NAMED).join(', ')}${more}.`];
}
