import v8 from 'node:v8';
import { type Review, reviewGuide } from '../advise/review/review.ts';
import { reviewLines } from '../advise/review/reviewText.ts';
import { preparePlans } from '../app/planCache.ts';
import { counted } from '../base/log.ts';
import { linesOf, toQuestions, unknownIds } from '../eval/question.ts';
import { readFiles, type TextFile } from '../knowledge/files.ts';
import { packOf } from '../knowledge/loadPack.ts';
import type { Pack } from '../knowledge/pack.ts';
import { guideSchema } from '../knowledge/schema/guide.ts';
import { IS_EVAL } from '../learning/preview.ts';
import { byWeight, type Finding, formatFinding } from '../lint/finding.ts';
import { gapsOf, lintPack } from '../lint/lintPack.ts';
import { notesOf } from '../lint/stale.ts';
import { brokenPack, knowledgeDir } from './openPack.ts';
import { parseOptions, type Subcommand } from './subcommand.ts';

/** A smaller nursery than V8's 16 MB a half: some 50 MB less resident over 4,000 entries, in no more time. */
v8.setFlagsFromString('--max-semi-space-size=4');
v8.setFlagsFromString('--semi-space-growth-factor=1');

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
    const { knowledge, strict, json, schema } = options(args);
    if (schema) {
      io.out(JSON.stringify(guideSchema(), null, 2));
      return 0;
    }
    const dir = knowledgeDir(knowledge, io.env);
    const files = await readFiles(dir);
    const loaded = await packOf(files);
    if (!loaded.ok) {
      if (!json) throw brokenPack(dir, loaded.problems);
      io.out(JSON.stringify({ problems: loaded.problems }));
      return 1;
    }
    const { pack } = loaded;
    preparePlans(pack.guides.values(), dir);
    const reviews = new Map([...pack.guides].map(([id, guide]) => [id, reviewGuide(guide)]));
    const linted = lintPack(pack, new Date().toISOString().slice(0, 10), reviews);
    const findings = [...evalFindings(files, pack), ...linted].sort(byWeight);
    const checked = { pack, findings, reviews };
    for (const line of json ? [checkJson(checked)] : checkLines(checked)) io.out(line);
    return findings.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
  },
};

/**
 * What the pack's own questions name as right and there is not.
 * @throws UserError naming file and line of every line of theirs that cannot be judged.
 */
function evalFindings(files: readonly TextFile[], { entries }: Pack): readonly Finding[] {
  return files
    .filter(({ path }) => IS_EVAL.test(path))
    .flatMap(({ path, text }) =>
      unknownIds(toQuestions(path, linesOf(path, text)), (id) => entries.has(id)).map((id) => ({
        severity: 'error' as const,
        check: 'eval-names-no-entry',
        file: path,
        message: `names “${id}”, which is no entry`,
        fix: 'correct the id, or take it out',
      })),
    );
}

const options = (args: readonly string[]) =>
  parseOptions({
    args: [...args],
    options: {
      knowledge: { type: 'string' },
      strict: { type: 'boolean' },
      json: { type: 'boolean' },
      schema: { type: 'boolean' },
    },
  }).values;

/** A pack without structural problems, and what was found in it. */
interface Checked {
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
  ...noteLines(notesOf([...pack.entries.values()])),
  ...gapsOf(pack).map((gap) => `note: ${gap}`),
  summary(pack, findings),
];

/** The same for machines, all findings in full. */
export const checkJson = ({ pack, findings, reviews }: Checked): string =>
  JSON.stringify({
    name: pack.name,
    version: pack.version,
    problems: [],
    findings,
    notes: [...notesOf([...pack.entries.values()]), ...gapsOf(pack)],
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

/** More warnings of one check than this are a pattern that the first of them show. */
const SHOWN = 10;

/** A line for each error, then the warnings by check: the first ten of each, and how many more there are. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const checks = [...new Set(warnings.map(({ check }) => check))];
  return [
    ...errors.map(line),
    ...checks.flatMap((check) => {
      const found = warnings.filter((warning) => warning.check === check);
      const rest = found.length - SHOWN;
      return [
        ...found.slice(0, SHOWN).map(line),
        ...(rest > 0 ? [`warning: ${rest} more of ${check}; --json lists all`] : []),
      ];
    }),
  ];
}

const noteLines = (notes: readonly string[]): readonly string[] => [
  ...notes.slice(0, SHOWN).map((note) => `note: ${note}`),
  ...(notes.length > SHOWN
    ? [`note: ${notes.length - SHOWN} more places are shown in another way; --json lists all`]
    : []),
];

const line = (finding: Finding): string => `${finding.severity}: ${formatFinding(finding)}`;
