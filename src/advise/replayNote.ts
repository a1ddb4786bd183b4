import type { Guide } from '../knowledge/pack.ts';
import { outcomeFor } from './advice.ts';
import { answersOf, type Former, formerOutcome } from './code.ts';
import { labelsOf } from './labels.ts';

/**
 * What has changed since a code was made: answers that no longer count, and another outcome. Plain text.
 * @returns undefined where nothing has.
 * @throws UserError where the code is damaged, or is none of this guide.
 */
export function replayNote(guide: Guide, code: string): string | undefined {
  const { answers, changed, lost } = answersOf(guide, code);
  const former = formerOutcome(guide, code);
  const isOther = former !== undefined && former.outcome !== outcomeFor(guide, answers);
  if (!changed && !isOther) return undefined;
  return [
    changed
      ? `The guide has changed since this code was made${stillCounts(lost)}`
      : 'The points of the guide have changed since this code was made.',
    ...(former ? [isOther ? outcomeBefore(guide, former) : 'The outcome is the same.'] : []),
  ].join(' ');
}

/** For someone in the middle of a guide that no longer knows some of the answers; undefined where it knows them all. */
export const lostNote = (lost: number): string | undefined =>
  lost === 0 ? undefined : `The guide has changed since you began${stillCounts(lost)}`;

function stillCounts(lost: number): string {
  if (lost === 0) return '; all of the answers still count.';
  return lost === 1
    ? ': 1 answer no longer counts, because its question or that choice is gone.'
    : `: ${lost} answers no longer count, because their questions or those choices are gone.`;
}

function outcomeBefore(guide: Guide, { outcome }: Former): string {
  if (outcome === undefined) return 'Before, the outcome was one that is gone.';
  return outcome === null
    ? 'Before, there was no recommendation.'
    : `Before, the outcome was “${labelsOf(guide).outcome(outcome)}”.`;
}
