import { lintGuide } from '../advise/review/lintGuide.ts';
import type { Review } from '../advise/review/review.ts';
import { buildEngine } from '../answer/engine.ts';
import { counted } from '../base/log.ts';
import type { Entry, Pack } from '../knowledge/pack.ts';
import { CONTENT_LIMITS } from '../knowledge/schema/fields.ts';
import { lintCollisions } from './collisions.ts';
import { lintContradictions } from './contradictions/lintContradictions.ts';
import { lintDecidingWords } from './decidingWords.ts';
import { byWeight, type Finding } from './finding.ts';
import { lintOnlyByQuestion, lintOwnPhrasings } from './ownPhrasings.ts';
import { lintIdleSynonyms, lintPastReview, lintUncitedSources, lintUnshown } from './stale.ts';
import { buildTokenise, buildVocabulary } from './vocabulary.ts';

/**
 * Everything in a pack that is well formed and yet misleads, errors first; `today` is YYYY-MM-DD. Reviews of its guides
 * by their ids, where they were made already, save going through all answers again.
 */
export function lintPack(
  pack: Pack,
  today: string,
  reviews: ReadonlyMap<string, Review> = new Map(),
): readonly Finding[] {
  const entries = [...pack.entries.values()];
  const engine = buildEngine(entries, pack);
  const vocabulary = buildVocabulary(entries, pack);
  const tokenise = buildTokenise(pack.subjects, pack);
  return [
    ...lintOwnPhrasings(entries, engine),
    ...lintCollisions(entries, vocabulary, tokenise),
    ...lintOnlyByQuestion(entries, { synonyms: pack.synonyms, language: pack.language }),
    ...lintDecidingWords(entries, engine, pack.language),
    ...lintGuides(pack, reviews),
    ...lintContradictions(pack, vocabulary, tokenise),
    ...lintUncitedSources(pack),
    ...lintIdleSynonyms(entries, pack),
    ...lintPastReview(entries, today),
    ...lintUnshown(entries),
  ].sort(byWeight);
}

/** What is wrong or odd in the rules of the guides; guides that were reviewed are not gone through again. */
const lintGuides = ({ guides }: Pack, reviews: ReadonlyMap<string, Review>): readonly Finding[] =>
  [...guides.values()].flatMap((guide) =>
    lintGuide(guide, reviews.get(guide.id)?.neutrality).map((finding) => ({
      ...finding,
      file: `guides/${guide.id}.yaml`,
    })),
  );

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
