import type { TextFile } from './files.ts';
import { damagedText, isProblems, type Parsed, parseFile } from './parseFile.ts';
import type { Problem } from './problem.ts';
import { Id } from './schema/fields.ts';
import { Answer, ENTRY_KINDS, EntryFile } from './schema/packFile.ts';

/** An entry's file, taken apart. */
export interface EntryText {
  readonly id: string;
  readonly kind: (typeof ENTRY_KINDS)[number];
  readonly parsed: Parsed<EntryFile>;
  readonly answer: string;
}

const FRONT_MATTER = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/;

/** Parses `entries/<kind>/<id>.md`: YAML front matter between two lines of `---`, the answer as Markdown below. */
export function parseEntry(file: TextFile): EntryText | readonly Problem[] {
  const place = placeOf(file.path);
  if (typeof place === 'string') return [about(file, place)];
  const damaged = damagedText(file.path, file.text);
  if (damaged) return [damaged];
  const [, front, body] = FRONT_MATTER.exec(file.text) ?? [];
  if (front === undefined || body === undefined) {
    const what = file.text.trim() === '' ? 'is empty' : 'has no front matter';
    return [about(file, `${what}; begin with a line ---, the fields, and another line ---`)];
  }
  const parsed = parseFile(file.path, front, EntryFile, 2);
  const answer = Answer.safeParse(body);
  const wrong = answer.success
    ? []
    : [badAnswer(file, front, answer.error.issues[0]?.message ?? 'is not a text')];
  if (isProblems(parsed) || !answer.success) return [...(isProblems(parsed) ? parsed : []), ...wrong];
  return { ...place, parsed, answer: answer.data };
}

/** The kind and the id that the path of an entry gives it, or what is wrong with the path. */
function placeOf(file: string): Pick<EntryText, 'id' | 'kind'> | string {
  if (!file.endsWith('.md')) return 'is no answer, since its name must end in .md; rename it';
  const [, folder, name = ''] = /^entries\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
  const kind = ENTRY_KINDS.find((known) => known === folder);
  if (!kind) return `lies in no folder of a kind; move it to entries/${ENTRY_KINDS.join('|')}/<id>.md`;
  const id = Id.safeParse(name);
  return id.success
    ? { id: name, kind }
    : `the file's name is the entry's id and ${id.error.issues[0]?.message}; rename it`;
}

const about = (file: TextFile, message: string): Problem => ({
  file: file.path,
  line: 1,
  field: '',
  message,
});

const badAnswer = (file: TextFile, front: string, message: string): Problem => ({
  file: file.path,
  line: front.split('\n').length + 2,
  field: 'answer',
  message: `the text under the front matter ${message}`,
});
