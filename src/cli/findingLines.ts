import { type Finding, formatFinding } from '../lint/finding.ts';

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

const line = (finding: Finding): string => `${finding.severity}: ${formatFinding(finding)}`;
