import { type Review, reviewGuide } from '../advise/review/review.ts';
import { reviewLines } from '../advise/review/reviewText.ts';
import type { Guide, Pack } from '../knowledge/pack.ts';
import { guideSchema } from '../knowledge/schema/guideSchema.ts';
import type { Finding } from '../lint/finding.ts';
import { lintPack } from '../lint/lintPack.ts';
import { preparePlans } from '../planCache.ts';
import { findingLines } from './findingLines.ts';
import { knowledgeDir, openPack } from './openPack.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';

/**
 * `wireside check`: every problem of the pack at once, then what misleads in it and a review of its guides; exit code 1
 * where there is an error.
 */
export const check: Subcommand = {
  usage: [
    'wireside check [--knowledge DIR]                  lint the knowledge: its files, then its meaning',
    '               [--strict] [--json]                warnings fail too; findings as JSON',
    'wireside check --schema                           the JSON Schema of a guide, for editors and programs',
  ],
  run: async (args, io) => {
    const { values } = parseOptions({
      args: [...args],
      options: {
        knowledge: { type: 'string' },
        strict: { type: 'boolean' },
        json: { type: 'boolean' },
        schema: { type: 'boolean' },
      },
    });
    if (values.schema) {
      io.out(JSON.stringify(guideSchema(), null, 2));
      return 0;
    }
    const pack = await openPack(values.knowledge, io.env);
    const findings = lintPack(pack, new Date().toISOString().slice(0, 10));
    preparePlans(pack.guides.values(), knowledgeDir(values.knowledge, io.env));
    const reviews = [...pack.guides.values()].map((guide) => ({ guide, review: reviewGuide(guide) }));
    const lines = values.json
      ? [toJson(pack, findings, reviews)]
      : [
          ...findingLines(findings),
          ...reviews.flatMap(({ guide, review }) => reviewLines(guide, review)),
          summary(pack, findings),
        ];
    for (const line of lines) io.out(line);
    return findings.some(({ severity }) => values.strict || severity === 'error') ? 1 : 0;
  },
};

interface Reviewed {
  readonly guide: Guide;
  readonly review: Review;
}

const toJson = (
  { name, version }: Pack,
  findings: readonly Finding[],
  reviews: readonly Reviewed[],
): string => {
  const guides = reviews.map(({ guide, review }) => ({ id: guide.id, ...review }));
  return JSON.stringify({ name, version, findings, guides });
};

function summary(
  { name, version, entries, comparisons, guides }: Pack,
  findings: readonly Finding[],
): string {
  const counts = `${entries.size} entries, ${comparisons.size} comparisons, ${guides.size} guides`;
  return `${name} (version ${version}): ${counts}, ${verdict(findings)}`;
}

function verdict(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'no problems';
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `errors: ${errors}, warnings: ${findings.length - errors}`;
}
