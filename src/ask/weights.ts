import type { ConfidenceWeights } from './confidence.ts';
import type { SideWeights } from './rank/ranker.ts';
import weights from './weights.json' with { type: 'json' };

/** What each side of the evidence counts. docs/decisions/006 compares them with a fit on public sets. */
export const SIDE_WEIGHTS: SideWeights = weights.sides;

/** What each signal counts for the confidence in any pack, before a pack is calibrated. Compared there too. */
export const CONFIDENCE_PRIOR: ConfidenceWeights = weights.confidence;
