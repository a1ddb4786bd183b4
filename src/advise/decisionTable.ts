import type { Guide } from '../knowledge/pack.ts';

/** A guide as a table: a row for each choice and each rule, a column for the points of each outcome. */
export interface DecisionTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a rule that forbids an outcome shows in its column. */
const FORBIDDEN = 'ruled out';

/** The rules of a guide for a person to read, print or sign; everything that decides is in it. */
export function decisionTable({ questions, rules, outcomes }: Guide): DecisionTable {
  const cells = (points: Readonly<Record<string, number>>, veto: readonly string[] = []) => {
    const given = new Map(Object.entries(points));
    return outcomes.map(({ id }) => (veto.includes(id) ? FORBIDDEN : String(given.get(id) ?? 0)));
  };
  return {
    columns: ['if', 'is', ...outcomes.map(({ title }) => title), 'because', 'aspect'],
    rows: [
      ...questions.flatMap(({ id, aspect, choices }) =>
        choices.map((choice) => [id, choice.id, ...cells(choice.points), choice.reason, aspect ?? '']),
      ),
      ...rules.map(({ when, points, veto, reason, aspect }) => [
        Object.keys(when).join(' and '),
        Object.values(when)
          .map((wanted) => [wanted].flat().join(' or '))
          .join(' and '),
        ...cells(points, veto),
        reason,
        aspect ?? '',
      ]),
    ],
  };
}

/** The table as comma-separated values (RFC 4180, with line feeds). */
export const toCsv = ({ columns, rows }: DecisionTable): string =>
  [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\n');

/** Quoted where it must be; what a spreadsheet would take for a formula is made text. */
const csvCell = (cell: string): string => {
  const text = /^[=+@\t\r]|^-(?!\d+$)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The table in Markdown. */
export const toMarkdown = ({ columns, rows }: DecisionTable): string =>
  [columns, columns.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n');
