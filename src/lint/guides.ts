import { lintGuide } from '../advise/review/lintGuide.ts';
import type { Review } from '../advise/review/review.ts';
import type { Pack } from '../knowledge/pack.ts';
import type { Finding } from './finding.ts';

/** What is wrong or odd in the rules of the guides; guides that were reviewed are not gone through again. */
export const lintGuides = ({ guides }: Pack, reviews: ReadonlyMap<string, Review>): readonly Finding[] =>
  [...guides.values()].flatMap((guide) =>
    lintGuide(guide, reviews.get(guide.id)?.neutrality).map((finding) => ({
      ...finding,
      file: `guides/${guide.id}.yaml`,
    })),
  );
