import { fold } from '../../knowledge/names.ts';
import { isQuestion } from '../headings.ts';
import type { Rows } from './rows.ts';

/** The columns of a table by what they hold, each by its index. */
export interface Columns {
  readonly question: number;
  readonly answer: number;
  readonly phrasings: readonly number[];
  readonly source: number | undefined;
  /** Rows with one value here are one entry, asked in several ways. */
  readonly id: number | undefined;
  /** Whether the first row names the columns; else it is a row like any other. */
  readonly named: boolean;
}

/** What people call their columns, folded. */
const NAMES = {
  question:
    'question questions q frage fragen pregunta domanda pergunta vraag prompt title titel titre heading query'.split(
      ' ',
    ),
  answer:
    'answer answers a antwort antworten reponse respuesta risposta resposta antwoord response reply content body text'.split(
      ' ',
    ),
  phrasings:
    `phrasings phrasing alternates alternate alternatives aliases alias variants variations synonyms keywords
    alternate questions alternative questions other questions schlagworte varianten`.split(
      /\s{2,}|\n| (?!questions)/,
    ),
  source: 'source sources url link quelle fuente fonte reference'.split(' '),
  id: 'qnaid qna id id key'.split(/ (?!id)/),
};

/**
 * Guesses which column holds what: by its name, else by what stands in it.
 * @returns undefined where no two columns can be question and answer.
 */
export function guessColumns({ header, rows }: Rows): Columns | undefined {
  const names = header.map(fold);
  const find = (wanted: readonly string[]) =>
    wanted.map((name) => names.indexOf(name)).find((index) => index >= 0);
  const [question, answer] = [find(NAMES.question), find(NAMES.answer)];
  const phrasings = names.flatMap((name, index) => (NAMES.phrasings.includes(name) ? [index] : []));
  if (question !== undefined && answer !== undefined)
    return { question, answer, phrasings, source: find(NAMES.source), id: find(NAMES.id), named: true };
  return byContent([header, ...rows.map(({ cells }) => cells)]);
}

/** The column most of whose cells ask is the question, the one with the longest texts the answer. */
function byContent(rows: readonly (readonly string[])[]): Columns | undefined {
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => rows.map((cells) => cells[index] ?? ''));
  const share = columns.map((cells) => cells.filter(isQuestion).length / cells.length);
  const question = share.indexOf(Math.max(...share));
  const lengths = columns.map((cells, index) => (index === question ? -1 : cells.join('').length));
  const answer = lengths.indexOf(Math.max(...lengths));
  if ((share[question] ?? 0) < 0.5 || (lengths[answer] ?? 0) <= 0) return undefined;
  return {
    question,
    answer,
    phrasings: [],
    source: undefined,
    id: undefined,
    named: isNamed(rows[0], question),
  };
}

/** A first row whose cell over the questions does not ask names its columns. */
const isNamed = (first: readonly string[] | undefined, question: number): boolean =>
  !isQuestion(first?.[question] ?? '');

/** Columns of QnA Maker that are read by their names. */
const QNA_MAKER: ReadonlySet<string> = new Set(['suggestedquestions', 'iscontextonly', 'prompts']);

/** The guess in words: which column is what, and which are passed over. */
export function sayColumns({ header }: Rows, columns: Columns): string {
  const { question, answer, phrasings, source, id, named } = columns;
  const name = (index: number) => (named ? `“${header[index]}”` : `column ${index + 1}`);
  const roles = [
    `${name(question)} is the question`,
    `${name(answer)} the answer`,
    ...phrasings.map((index) => `${name(index)} holds phrasings`),
    ...(source === undefined ? [] : [`${name(source)} the source`]),
    ...(id === undefined ? [] : [`rows with one ${name(id)} are one entry`]),
  ];
  const used = new Set([question, answer, ...phrasings, source, id]);
  const passed = header.flatMap((column, index) =>
    used.has(index) || QNA_MAKER.has(column.toLowerCase()) ? [] : [name(index)],
  );
  return `${roles.join(', ')}${passed.length === 0 ? '' : `; not used: ${passed.join(', ')}`}.`;
}
