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
import { lintUncitedSources } from './uncitedSources.ts';
import { buildWording } from './wording.ts';

/** Everything in a pack that is well formed and yet misleads, errors first; `today` is YYYY-MM-DD. */
export function lintPack(pack: Pack, today: string): readonly Finding[] {
  const entries = [...pack.entries.values()];
  const engine = buildEngine(entries, pack.synonyms, pack.outside);
  const wording = buildWording(entries, pack.synonyms);
  return [
    ...lintOwnWording(entries, engine),
    ...lintCollisions(entries, pack.subjects, wording),
    ...lintOnlyByQuestion(entries, pack.synonyms),
    ...lintDecidingWords(entries, engine),
    ...lintGuides(pack),
    ...lintContradictions(pack, wording),
    ...lintUncitedSources(pack),
    ...lintIdleSynonyms(entries, pack.synonyms),
    ...lintPastReview(entries, today),
  ].sort(byWeight);
}
