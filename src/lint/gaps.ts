import { counted } from '../base/counted.ts';
import type { Entry, Pack } from '../knowledge/pack.ts';
import { CONTENT_LIMITS } from '../knowledge/schema/fields.ts';

/** With fewer ways to ask, an entry is found by little more than its own words. */
const ENOUGH_PHRASINGS = 3;

/** The label of a button and of a choice in Discord: what is longer shows its beginning there. */
const LABEL = 80;

/**
 * What entries could have and do not, and what Discord shows in another way: a sentence with its number for each, none
 * of which keeps a pack from being one.
 */
export function gapsOf({ entries }: Pick<Pack, 'entries'>): readonly string[] {
  const count = (has: (entry: Entry) => boolean, text: (count: string) => string) => {
    const number = [...entries.values()].filter(has).length;
    return number === 0 ? [] : [text(counted(number, 'entry', 'entries'))];
  };
  return [
    ...count(
      ({ phrasings }) => phrasings.length < ENOUGH_PHRASINGS,
      (n) => `${n} with fewer than ${ENOUGH_PHRASINGS} phrasings: found less surely`,
    ),
    ...count(
      ({ sources }) => sources.length === 0,
      (n) => `${n} without a source: shown without one`,
    ),
    ...count(
      ({ reviewed }) => reviewed === undefined,
      (n) => `${n} without a day of review: nobody is reminded to look at it again`,
    ),
    ...count(
      ({ answer }) => answer.length > CONTENT_LIMITS.ANSWER_PAGE,
      (n) =>
        `${n} with an answer over ${CONTENT_LIMITS.ANSWER_PAGE.toLocaleString('en')} characters: shown in pages`,
    ),
    ...count(
      ({ question }) => question.length > LABEL,
      (n) => `${n} with a question over ${LABEL} characters: buttons show its beginning`,
    ),
  ];
}
