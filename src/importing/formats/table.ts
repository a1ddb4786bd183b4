import { z } from 'zod';
import { counted } from '../../base/log.ts';
import { htmlToMarkdown, isHtml } from '../../knowledge/markdown/html.ts';
import { isQuestion, TITLE_FOR_QUESTION } from '../headings.ts';
import {
  type Imported,
  type ImportedEntry,
  type InputFile,
  joinImports,
  type LeftOut,
  nothingFrom,
  sourceOf,
} from '../imported.ts';
import { type Columns, guessColumns, sayColumns } from './columns.ts';
import { type Rows, rowsOf } from './rows.ts';

/** What QnA Maker writes into its own columns. */
const Prompts = z.array(z.object({ QnaId: z.union([z.number(), z.string()]) }));
const Suggestions = z.array(z.object({ AlternateQuestionList: z.array(z.object({ Question: z.string() })) }));

/** A row as one wording of an answer. */
interface Wording {
  readonly line: number;
  readonly question: string;
  readonly answer: string;
  readonly phrasings: readonly string[];
  readonly source: string;
  readonly id: string;
  /** The other cells by the names of their columns, in lower case. */
  readonly more: ReadonlyMap<string, string>;
}

/** Tables of questions and answers: one's own, or an export of QnA Maker; the columns are guessed, and the guess is said. */
export const importTables = (files: readonly InputFile[]): Imported => joinImports(files.map(importTable));

function importTable({ path, text }: InputFile): Imported {
  const rows = rowsOf(text);
  if (typeof rows === 'string') return nothingFrom(path, rows);
  const columns = guessColumns(rows);
  if (columns === undefined)
    return nothingFrom(
      path,
      'has no columns that could be question and answer; name two so in its first row',
    );
  const all = columns.named ? rows.rows : [{ line: 1, cells: rows.header }, ...rows.rows];
  const wordings = all.map((row) => wordingOf(row, rows.header, columns));
  const [whole, parts] = [wordings.filter(isWhole), wordings.filter((wording) => !isWhole(wording))];
  const groups = grouped(whole);
  const merged = whole.length - groups.length;
  return {
    entries: groups.map((group) => entryOf(path, group)),
    leftOut: parts.map((wording) => partOf(path, wording)),
    remarks: [
      `${path}: ${sayColumns(rows, columns)}`,
      ...(merged > 0
        ? [`${path}: ${counted(merged, 'row')} with the answer of another became phrasings of it.`]
        : []),
    ],
  };
}

function wordingOf(
  { line, cells }: Rows['rows'][number],
  header: readonly string[],
  columns: Columns,
): Wording {
  const cell = (index: number | undefined) =>
    unescaped((index === undefined ? '' : cells[index]) ?? '').trim();
  return {
    line,
    question: cell(columns.question).replace(/\s+/g, ' '),
    answer: cell(columns.answer),
    phrasings: columns.phrasings.flatMap((index) => severalIn(cell(index))),
    source: cell(columns.source),
    id: cell(columns.id),
    more: new Map(header.map((name, index) => [name.toLowerCase(), cells[index] ?? ''])),
  };
}

/** Phrasings in one cell: a line each, or with semicolons, bars or, where none of them asks, commas between them. */
const severalIn = (cell: string): readonly string[] => cell.split(/[\n;|?]/.test(cell) ? /[\n;|]/ : /,/);

/** Exports write the end of a line as the two signs `\n`. */
const unescaped = (cell: string): string =>
  cell.replace(/(?<!\\)\\r?\\n|(?<!\\)\\n/g, '\n').replace(/\\t/g, '\t');

const isWhole = ({ question, answer }: Wording): boolean => question !== '' && answer !== '';

function grouped(wordings: readonly Wording[]): readonly (readonly Wording[])[] {
  const groups = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const key = sameAnswer(wording);
    groups.set(key, [...(groups.get(key) ?? []), wording]);
  }
  return [...groups.values()];
}

/** Rows with one id are wordings of one answer; without ids, those with the same answer from the same source. */
const sameAnswer = ({ id, answer, source }: Wording): string =>
  id === '' ? JSON.stringify([answer, source]) : JSON.stringify([id, answer]);

const partOf = (path: string, { line, question }: Wording): LeftOut => ({
  place: `${path}:${line}`,
  why: question === '' ? 'has no question' : 'has no answer',
});

function entryOf(path: string, group: readonly Wording[]): ImportedEntry {
  const [first] = group;
  const {
    line = 0,
    question = '',
    answer = '',
    source = '',
    id = '',
    more = new Map<string, string>(),
  } = first ?? {};
  const { markdown, lost } = isHtml(answer) ? htmlToMarkdown(answer) : { markdown: answer, lost: [] };
  const prompts = Prompts.safeParse(json(more.get('prompts')));
  return {
    place: `${path}:${line}`,
    ...(id === '' ? {} : { key: `${path}#${id}` }),
    question,
    answer: markdown,
    phrasings: group.flatMap((wording) => [wording.question, ...wording.phrasings]),
    source: sourceOf(source),
    related: prompts.success ? prompts.data.map(({ QnaId }) => `${path}#${QnaId}`) : [],
    hints: suggestionsIn(more.get('suggestedquestions')),
    byHand: [
      ...(isQuestion(question) ? [] : [TITLE_FOR_QUESTION]),
      ...(/^true$/i.test(more.get('iscontextonly') ?? '') ? [CONTEXT_ONLY] : []),
      ...lost,
    ],
  };
}

/** What a person has to do about an answer that follows another. */
export const CONTEXT_ONLY = 'was shown only after another answer: word its question so that it stands alone';

/** What people really asked, as QnA Maker collected it and nobody accepted yet. */
function suggestionsIn(cell: string | undefined): readonly string[] {
  const suggestions = Suggestions.safeParse(json(cell));
  if (!suggestions.success) return [];
  return suggestions.data.flatMap(({ AlternateQuestionList: list }) =>
    list.map(({ Question: text }) => text),
  );
}

function json(cell: string | undefined): unknown {
  try {
    return JSON.parse(cell ?? '');
  } catch {
    return undefined;
  }
}
