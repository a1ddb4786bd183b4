import type { TextFile } from './files.ts';
import { damagedText, isProblems, type Parsed, parseFile } from './parseFile.ts';
import type { Problem } from './problem.ts';
import { askedText, CONTENT_LIMITS, Id, idOfName } from './schema/fields.ts';
import { Answer, ENTRY_KINDS, EntryFile } from './schema/packFile.ts';

/** An entry's file, taken apart. */
export interface EntryText {
  readonly id: string;
  readonly kind: (typeof ENTRY_KINDS)[number];
  readonly parsed: Parsed<EntryFields>;
  readonly answer: string;
  /** The line of the file on which the answer begins. */
  readonly line: number;
}

/** What stands above an answer, or follows from what does not. */
export interface EntryFields {
  readonly question: string;
  readonly phrasings: readonly string[];
  readonly sources: readonly string[];
  readonly related: readonly string[];
  readonly reviewed?: string | undefined;
}

/**
 * Parses `entries/<kind>/<id>.md`: YAML front matter between two lines of `---`, the answer as Markdown below. Where no
 * field says the question, the heading that the text begins with does.
 * @returns the entry, or every problem of the file at once.
 */
export function parseEntry(file: TextFile): EntryText | readonly Problem[] {
  const place = placeOf(file.path);
  const misplaced = 'message' in place ? [place] : [];
  const damaged = damagedText(file.path, file.text);
  const parts = partsOf(file);
  if (damaged || 'message' in parts)
    return [...misplaced, ...(damaged ? [damaged] : [parts]).flatMap(asProblem)];
  const fields = parseFile(file.path, parts.front, EntryFile, 2);
  const heading = isProblems(fields) || fields.value.question ? undefined : headingOf(parts);
  const answer = parseAnswer(file.path, heading?.below ?? parts);
  const asked = isProblems(fields) ? fields : questionOf(fields, heading);
  const problems = [asked, answer].flatMap((each) => (isProblems(each) ? each : []));
  if (isProblems(asked) || isProblems(answer) || 'message' in place) return [...misplaced, ...problems];
  return { ...place, parsed: asked, answer: answer.text, line: answer.line };
}

const asProblem = (each: Problem | object): readonly Problem[] => ('message' in each ? [each] : []);

/** A text of a file and the line on which it begins. */
interface Part {
  readonly text: string;
  readonly line: number;
}

/** The YAML above an answer, and the answer. */
function partsOf({ path, text }: TextFile): (Part & { readonly front: string }) | Problem {
  const about = (message: string): Problem => ({ file: path, line: 1, field: '', message });
  if (text.trim() === '') return about('is empty; write the question as a heading and the answer below it');
  if (!/^---[ \t]*\n/.test(text)) return { front: '', text, line: 1 };
  const [whole, front = ''] = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined)
    return about('begins with a line --- and has no other; put one between the fields and the answer');
  return { front, text: text.slice(whole.length), line: whole.split('\n').length };
}

interface Heading extends Part {
  readonly below: Part;
}

/** The heading that a text begins with, and what stands below it. */
function headingOf({ text, line }: Part): Heading | undefined {
  const [whole, blank = '', title = ''] = /^(\s*)#{1,6}[ \t]+(.*?)[ \t#]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const at = line + blank.split('\n').length - 1;
  return { text: title, line: at, below: { text: text.slice(whole.length), line: at + 1 } };
}

/** The fields with a question, whichever place says it. */
function questionOf(
  { file, value, problem }: Parsed<EntryFile>,
  heading: Heading | undefined,
): Parsed<EntryFields> | readonly Problem[] {
  const { phrasings, sources, related, reviewed } = value;
  const given = askedText(CONTENT_LIMITS.QUESTION).safeParse(value.question ?? heading?.text ?? '');
  const at = (field: readonly PropertyKey[], message: string): Problem =>
    heading && (field[0] === 'question' || field.length === 0)
      ? { file, line: heading.line, field: field.join('.'), message }
      : problem(field, message);
  if (!given.success)
    return [
      at(
        ['question'],
        heading || value.question ? (given.error.issues[0]?.message ?? 'is not a text') : NO_QUESTION,
      ),
    ];
  return {
    file,
    value: { question: given.data, phrasings, sources, related, reviewed: reviewed ?? undefined },
    problem: at,
  };
}

const NO_QUESTION =
  'is missing; write question: between two lines of ---, or begin the text with the question as a heading';

function parseAnswer(file: string, { text, line }: Part): Part | readonly Problem[] {
  const answer = Answer.safeParse(text);
  const deepest = answer.success ? deepestLine(answer.data) : 0;
  if (answer.success && deepest <= MOST_NESTED)
    return { text: answer.data, line: line + (/^\s*/.exec(text)?.[0].split('\n').length ?? 1) - 1 };
  const message = answer.success
    ? `has a line ${deepest.toLocaleString('en')} quotations and lists deep; ${MOST_NESTED} is the most: take marks (>, -, 1.) from its beginning`
    : `the text below the question ${answer.error.issues[0]?.message ?? 'is not a text'}`;
  return [{ file, line, field: 'answer', message }];
}

/** Quotations and lists within each other: a Markdown parser goes down into each, and ends where they are thousands. */
const MOST_NESTED = 100;

/** The most marks of quotations and lists that a line begins with. */
const deepestLine = (text: string): number =>
  (text.match(MARKS) ?? []).reduce(
    (most, line) => Math.max(most, line.match(/>|[-+*]|\d+/g)?.length ?? 0),
    0,
  );

const MARKS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/gm;

/** The kind and the id that the path of an entry gives it, or what is wrong with the path. */
function placeOf(file: string): Pick<EntryText, 'id' | 'kind'> | Problem {
  const about = (message: string): Problem => ({ file, line: 1, field: '', message });
  if (!file.endsWith('.md')) return about('is no answer, since its name must end in .md; rename it');
  const [, folder, name = ''] = /^entries\/(?:([^/]+)\/(?:.*\/)?)?([^/]+)\.md$/.exec(file) ?? [];
  const id = Id.safeParse(idOfName(name));
  return id.success
    ? { id: id.data, kind: ENTRY_KINDS.find((known) => known === folder) ?? 'faq' }
    : about(`the file's name is the entry's id and ${id.error.issues[0]?.message}; rename it`);
}
