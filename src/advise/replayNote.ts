import type { Guide } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';
import { en } from '../locales/en.ts';
import { outcomeFor } from './advice.ts';
import { answersOf, type Former, formerOutcome } from './code.ts';
import { labelsOf } from './labels.ts';

/**
 * What has changed since a code was made: answers that no longer count, and another outcome. Plain text.
 * @returns undefined where nothing has.
 * @throws UserError where the code is damaged, or is none of this guide.
 */
export function replayNote(guide: Guide, code: string, { advice }: Translations = en): string | undefined {
  const { notes } = advice;
  const { answers, changed, lost } = answersOf(guide, code);
  const former = formerOutcome(guide, code);
  const isOther = former !== undefined && former.outcome !== outcomeFor(guide, answers);
  if (!changed && !isOther) return undefined;
  return [
    changed ? `${notes.codeChanged}${stillCounts(lost, notes)}` : notes.pointsChanged,
    ...(former ? [isOther ? outcomeBefore(guide, former, notes) : notes.sameOutcome] : []),
  ].join(' ');
}

/** For someone in the middle of a guide that no longer knows some of the answers; undefined where it knows them all. */
export const lostNote = (lost: number, { advice: { notes } }: Translations): string | undefined =>
  lost === 0 ? undefined : `${notes.begunChanged}${stillCounts(lost, notes)}`;

type Notes = Translations['advice']['notes'];

const stillCounts = (lost: number, notes: Notes): string => (lost === 0 ? notes.allCount : notes.lost(lost));

function outcomeBefore(guide: Guide, { outcome }: Former, notes: Notes): string {
  if (outcome === undefined) return notes.goneOutcome;
  return outcome === null ? notes.noOutcome : notes.outcome(labelsOf(guide).outcome(outcome));
}
