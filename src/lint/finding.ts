import type { Entry } from '../knowledge/pack.ts';

/** Something in the knowledge that is well formed and yet misleads; errors fail `wireside check`, warnings are counted. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** The check that found it, such as `phrasing-goes-elsewhere`. */
  readonly check: string;
  /** Relative to the knowledge folder, with forward slashes. */
  readonly file: string;
  /** The id of the entry that it is about. */
  readonly entry?: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** `file: what is wrong; what to do`, and the entry where the file holds several. */
export function formatFinding({ file, entry, message, fix }: Finding): string {
  const place = entry === undefined || file.endsWith(`/${entry}.md`) ? file : `${file}: ${entry}`;
  return `${place}: ${message}; ${fix}`;
}

/** Where an entry was written, as the file and entry of a finding. */
export const placeOf = ({
  id,
  kind,
  aspectOf,
  file = `entries/${kind}/${id}.md`,
}: Entry): Pick<Finding, 'file' | 'entry'> => ({
  file: aspectOf ? `comparisons/${aspectOf.comparison}.yaml` : file,
  entry: id,
});

/** Errors before warnings, then by file, so that a person mends a file at a time. */
export const byWeight = (a: Finding, b: Finding): number =>
  order(a.severity, b.severity) || order(a.file, b.file);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
