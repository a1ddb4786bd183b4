import type { Review } from '../advise/review/review.ts';
import { buildEngine } from '../ask/engine.ts';
import type { Pack } from '../knowledge/pack.ts';
import { lintCollisions } from './collisions.ts';
import { lintContradictions } from './contradictions/lintContradictions.ts';
import { lintDecidingWords } from './decidingWords.ts';
import { byWeight, type Finding } from './finding.ts';
import { lintGuides } from './guides.ts';
import { lintIdleSynonyms } from './idleSynonyms.ts';
import { lintOnlyByQuestion } from './onlyByQuestion.ts';
import { lintOwnWording } from './ownWording.ts';
import { lintPastReview } from './pastReview.ts';
import { buildTokenise } from './subjectNames.ts';
import { lintUncitedSources } from './uncitedSources.ts';
import { buildWording } from './wording.ts';

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
  const engine = buildEngine(entries, pack.synonyms, pack.outside);
  const wording = buildWording(entries, pack.synonyms);
  const tokenise = buildTokenise(pack.subjects, pack.synonyms);
  return [
    ...lintOwnWording(entries, engine),
    ...lintCollisions(entries, wording, tokenise),
    ...lintOnlyByQuestion(entries, pack.synonyms),
    ...lintDecidingWords(entries, engine),
    ...lintGuides(pack, reviews),
    ...lintContradictions(pack, wording, tokenise),
    ...lintUncitedSources(pack),
    ...lintIdleSynonyms(entries, pack.synonyms),
    ...lintPastReview(entries, today),
  ].sort(byWeight);
}
