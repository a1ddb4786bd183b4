import { lintGuide } from '../advise/review/lintGuide.ts';
import type { Review } from '../advise/review/review.ts';
import { buildEngine } from '../answer/engine.ts';
import type { Pack } from '../knowledge/pack.ts';
import { lintCollisions } from './collisions.ts';
import { lintContradictions } from './contradictions/lintContradictions.ts';
import { lintDecidingWords } from './decidingWords.ts';
import { byWeight, type Finding } from './finding.ts';
import { lintOnlyByQuestion, lintOwnPhrasings } from './ownPhrasings.ts';
import { lintIdleSynonyms, lintPastReview, lintUncitedSources } from './stale.ts';
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
