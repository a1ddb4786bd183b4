import { lintGuide } from '../advise/review/lintGuide.ts';
import type { Pack } from '../knowledge/pack.ts';
import type { Finding } from './finding.ts';

/** What is wrong or odd in the rules of the guides. */
export const lintGuides = ({ guides }: Pack): readonly Finding[] =>
  [...guides.values()].flatMap((guide) =>
    lintGuide(guide).map((finding) => ({ ...finding, file: `guides/${guide.id}.yaml` })),
  );
