import type { Pack } from '../knowledge/pack.ts';
import type { Finding } from '../lint/finding.ts';
import { lintPack } from '../lint/lintPack.ts';
import { findingLines } from './findingLines.ts';
import { openPack } from './openPack.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';

/** `wireside check`: every problem of the pack at once, then what misleads in it; exit code 1 where there is an error. */
export const check: Subcommand = {
  usage: [
    'wireside check [--knowledge DIR]                  lint the knowledge: its files, then its meaning',
    '               [--strict] [--json]                warnings fail too; findings as JSON',
  ],
  run: async (args, io) => {
    const { values } = parseOptions({
      args: [...args],
      options: { knowledge: { type: 'string' }, strict: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const pack = await openPack(values.knowledge, io.env);
    const findings = lintPack(pack, new Date().toISOString().slice(0, 10));
    const lines = values.json
      ? [toJson(pack, findings)]
      : [...findingLines(findings), summary(pack, findings)];
    for (const line of lines) io.out(line);
    return findings.some(({ severity }) => values.strict || severity === 'error') ? 1 : 0;
  },
};

const toJson = ({ name, version }: Pack, findings: readonly Finding[]): string =>
  JSON.stringify({ name, version, findings });

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
