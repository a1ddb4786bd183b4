import { writeFile } from 'node:fs/promises';

/** A measured share and its 95 % interval, 0 to 1; null where there is nothing to measure. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/** A line of a table. */
export interface Row {
  readonly name: string;
  /** What it stands on, such as how many questions. */
  readonly size: string;
  /** By the title of the column; the same ones in every row of a table. */
  readonly shares: Readonly<Record<string, Estimate>>;
}

/** What one part of a run measured. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The table in Markdown, aligned so that it can be read in a terminal too. */
export function markdown({ title, rows }: Table): string {
  const columns = Object.keys(rows[0]?.shares ?? {});
  const lines = [
    [title, 'questions', ...columns],
    ...rows.map(({ name, size, shares }) => [name, size, ...columns.map((column) => cell(shares[column]))]),
  ];
  const widths = ['', '', ...columns].map((_, at) =>
    Math.max(...lines.map((line) => (line[at] ?? '').length)),
  );
  const [head = '', ...rest] = lines.map(
    (line) => `| ${widths.map((width, at) => (line[at] ?? '').padEnd(width)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n');
}

/** Writes the tables as JSON. */
export const saveTables = (file: string, tables: readonly Table[]): Promise<void> =>
  writeFile(file, `${JSON.stringify(tables, null, 1)}\n`);

/** A share and its interval in per cent: `93.1 (89-96)`. */
function cell(estimate: Estimate | undefined): string {
  if (!estimate || estimate.value === null) return '–';
  const { value, low, high } = estimate;
  return `${(value * 100).toFixed(1)} (${(low * 100).toFixed(0)}-${(high * 100).toFixed(0)})`;
}

/** Parts whose totals the document shows: what others can ask for again, without folders of one's own. */
const SHOWN = ['own', 'article', 'faqs', 'second', 'real', 'thin'];

/** The section of docs/benchmarks.md. */
export function evalDocument(tables: readonly Table[], machine: string): string {
  const of = (title: string) => tables.find((table) => table.title === title)?.rows ?? [];
  const shown = SHOWN.flatMap((part) => of(part).filter((row) => isShown(part, row)));
  const total = (title: string, rows: readonly Row[]) => markdown({ title, rows });
  return [
    '## Our engine on everything there is to ask it',
    `All in %, with the interval in which it lies in 95 of 100 such files (Wilson; for means of sets the bootstrap). ${new Date().toISOString().slice(0, 10)}, ${machine}.`,
    total('questions', shown),
    EXPLAINED,
    '### Questions for the opposite',
    OPPOSITES,
    total('turned', of('opposites')),
    '### While a question is typed',
    PREFIXES,
    total(
      'asked of',
      of('prefixes').filter(({ name }) => ['own', 'faqs', 'real'].includes(name)),
    ),
    '### The public sets whole',
    SETS,
    total('set', of('sets')),
  ].join('\n\n');
}

/** Of the thin packs each thickness and each family; of the rest everything. */
const isShown = (part: string, { name }: Row): boolean => part !== 'thin' || !/^\w+ ×/.test(name);

const EXPLAINED = `Rows: the four files of questions about the shipped pack, of which dev and own were read while tuning and fresh and
unseen were not; unseen again by what the article says itself; three small FAQs of an owner in English, German and French;
collections of real owners with questions of real people; packs of 1, 3, 6 and 12 phrasings an entry drawn from public
sets. **questions**: with an answer + without one. **right**: of those with an answer, answered right. **precision**: of all
answers, right ones. **coverage**: of those with an answer, answered. **right or offered**: with a right entry in the answer
or among up to three offers. **false**: of those without an answer, answered; **near misses** of these are about what lies
beside the entries. **idle offers**: of those without an answer, offered something. **first, in three**: the right entry
leads the ranking. **sure**: of all answers, those called sure; **sure is right**: of those, right ones.`;

const OPPOSITES = `Questions of the entries with one word turned to its opposite, negated, or with another thing or number in
its place, where the pack has no answer to that. What is answered here is wrong. "Unseen" are pairs that no list of the
engine was made with.`;

const PREFIXES = `The right entry is the first choice, or among five, when so much of the question is typed.`;

const SETS = `As below beside the libraries, but all sets, with their intervals.`;
