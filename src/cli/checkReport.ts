import type { Review } from '../advise/review/review.ts';
import { reviewLines } from '../advise/review/reviewText.ts';
import { counted } from '../base/counted.ts';
import type { Pack } from '../knowledge/pack.ts';
import type { Finding } from '../lint/finding.ts';
import { findingLines } from './findingLines.ts';

/** A pack without structural problems, and what was found in it. */
export interface Checked {
  readonly pack: Pack;
  readonly findings: readonly Finding[];
  /** By the guides' ids. */
  readonly reviews: ReadonlyMap<string, Review>;
}

/** The findings, the reviews of the guides and, in the last line, what was checked and how it came out. */
export const checkLines = ({ pack, findings, reviews }: Checked): readonly string[] => [
  ...findingLines(findings),
  ...[...pack.guides.values()].flatMap((guide) => {
    const review = reviews.get(guide.id);
    return review ? reviewLines(guide, review) : [];
  }),
  summary(pack, findings),
];

/** The same for machines, all findings in full. */
export const checkJson = ({ pack: { name, version }, findings, reviews }: Checked): string =>
  JSON.stringify({
    name,
    version,
    problems: [],
    findings,
    guides: [...reviews].map(([id, review]) => ({ id, ...review })),
  });

function summary(
  { name, version, entries, comparisons, guides }: Pack,
  findings: readonly Finding[],
): string {
  const counts = [
    counted(entries.size, 'entry', 'entries'),
    counted(comparisons.size, 'comparison'),
    counted(guides.size, 'guide'),
  ];
  return `${name} (version ${version}): ${counts.join(', ')}, ${verdict(findings)}`;
}

function verdict(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'no problems';
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `errors: ${errors}, warnings: ${findings.length - errors}`;
}
