import { createRequire } from 'node:module';
import type { Document, Pair, Scalar } from 'yaml';
import { idOf } from '../importing/entryIds.ts';
import { type EntryText, parseEntry } from '../knowledge/entryFile.ts';
import type { TextFile } from '../knowledge/files.ts';
import { CONTENT_LIMITS } from '../knowledge/schema/fields.ts';
import type { AnswerForm, FileDraft } from './draft.ts';

/** Loaded with the first edit: a start should not pay for it. */
const requireHere = createRequire(import.meta.url);
const yaml = (): typeof import('yaml') => requireHere('yaml');

type FileText = Pick<FileDraft, 'path' | 'text'>;

/** An entry and the file that it is written in. */
export interface AnswerFile {
  readonly file: TextFile;
  readonly entry: EntryText;
}

/** The file of an entry; undefined where there is none, or none that can be read. */
export function findAnswer(files: readonly TextFile[], id: string): AnswerFile | undefined {
  for (const file of files) {
    if (!/^entries\/.*\.md$/.test(file.path)) continue;
    const entry = parseEntry(file);
    if ('id' in entry && entry.id === id) return { file, entry };
  }
  return undefined;
}

/** What the form of an answer is filled in with. */
export const formOf = ({ id, kind, answer, parsed: { value } }: EntryText): AnswerForm => ({
  entry: id,
  question: value.question,
  answer,
  phrasings: value.phrasings,
  kind,
  sources: value.sources,
});

/**
 * The files that an answer's form makes of those there are: one, or two where an answer changes its kind and so its
 * place. What the form does not say of an entry stays as it stands, with its comments and in its order.
 */
export function answerFiles(
  form: AnswerForm,
  files: readonly TextFile[],
  ids: ReadonlySet<string>,
): readonly FileText[] {
  const known = form.entry === undefined ? undefined : findAnswer(files, form.entry);
  if (!known) return [{ path: pathOf(form, ids), text: withFields('', undefined, form) }];
  const { file, entry } = known;
  const text = withFields(file.text, entry, form);
  if (entry.kind === form.kind) return [{ path: file.path, text }];
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return [
    { path: file.path, text: null },
    { path: `entries/${form.kind}/${name}`, text },
  ];
}

/** Where a new entry goes: its id is that of its question, or of the entry that the form began from. */
function pathOf({ entry, question, kind }: AnswerForm, ids: ReadonlySet<string>): string {
  if (entry !== undefined) return `entries/${kind}/${entry}.md`;
  const wanted = idOf(question);
  let id = wanted;
  for (let number = 2; ids.has(id); number += 1) {
    const end = `-${number}`;
    id = `${wanted.slice(0, CONTENT_LIMITS.ID - end.length).replace(/-$/, '')}${end}`;
  }
  return `entries/${kind}/${id}.md`;
}

/** The text of an entry's file with what the form holds. */
function withFields(text: string, entry: EntryText | undefined, form: AnswerForm): string {
  const [whole = '', front = ''] = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text) ?? [];
  const body = text.slice(whole.length);
  const heading = entry && !/^question[ \t]*:/m.test(front) ? HEADING.exec(body)?.[0] : undefined;
  // The marks at the end of a heading are not part of it.
  const hasHeading = heading !== undefined && !form.question.endsWith('#');
  const fields = frontOf(front, entry?.parsed.value ?? NOTHING, { form, hasHeading });
  const head = fields === front ? whole : `---\n${fields}---\n`;
  const asked = (_: string, marks: string, end: string) => `${marks}${form.question}${end}`;
  const title = hasHeading ? heading.replace(HEADING, asked) : '';
  const answer = body.slice(heading?.length ?? 0);
  if (entry && form.answer.trim() === entry.answer) return `${head}${title}${answer}`;
  const [blank = ''] = /^\s*/.exec(answer) ?? [];
  return `${head}${title}${blank}${form.answer.trim()}\n`;
}

/** A question as the first heading: its marks, itself, and the end of the line. */
const HEADING = /^(\s*#{1,6}[ \t]+).*?([ \t#]*(?:\n|$))/;

const NOTHING = { question: '', phrasings: [], sources: [] };

/** The fields above an answer, each set only where the form says something else. */
function frontOf(
  front: string,
  was: Pick<AnswerForm, 'question' | 'phrasings' | 'sources'>,
  { form, hasHeading }: { readonly form: AnswerForm; readonly hasHeading: boolean },
): string {
  let fields = front;
  if (!hasHeading && form.question !== was.question) fields = setField(fields, 'question', form.question);
  if (!isSame(form.phrasings, was.phrasings)) fields = setField(fields, 'phrasings', form.phrasings);
  if (!isSame(form.sources, was.sources)) fields = setField(fields, 'sources', form.sources);
  return fields;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** The YAML of an entry with one field set; every character that is not of this field stays. */
function setField(front: string, name: string, value: string | readonly string[]): string {
  const { parseDocument, isMap, isScalar, stringify } = yaml();
  const document = parseDocument(front);
  const map = document.contents;
  if (!isMap(map)) return `${front}${stringify({ [name]: value }, PLAIN)}`;
  if (map.flow) {
    document.set(name, value);
    return document.toString(PLAIN);
  }
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (!pair || !isScalar(pair.key)) return `${front}${stringify({ [name]: value }, PLAIN)}`;
  const [from, to] = placeOf(pair.key, pair.value);
  const was = front.slice(from, to);
  const printed = print(document, pair, value).trimEnd();
  return `${front.slice(0, from)}${printed}${was.endsWith('\n') ? '\n' : ''}${front.slice(to)}`;
}

const PLAIN = { lineWidth: 0 } as const;

/** From the name of a field to the end of its value; a comment behind that is not part of it. */
function placeOf(key: Scalar, value: unknown): readonly [number, number] {
  const end = yaml().isNode(value) ? value.range?.[1] : undefined;
  const [from = 0, nameEnd = 0] = key.range ?? [];
  return [from, Math.max(end ?? 0, nameEnd + 1)];
}

/** One field with its new value; what stays of a list keeps its comments and its quotes. */
function print(document: Document, pair: Pair, value: string | readonly string[]): string {
  const { Document: Fresh, YAMLMap, isScalar, isSeq } = yaml();
  const { value: old, key } = pair;
  if (isScalar(key)) key.commentBefore = null;
  if (typeof value === 'string' && isScalar(old)) old.value = value;
  else if (typeof value !== 'string' && isSeq(old)) {
    const items = new Map(old.items.map((item) => [isScalar(item) ? String(item.value) : '', item]));
    old.items = value.map((each) => items.get(each) ?? document.createNode(each));
  } else pair.value = document.createNode(value);
  if (isScalar(pair.value) || isSeq(pair.value)) pair.value.comment = null;
  const map = new YAMLMap();
  map.items.push(pair);
  const fresh = new Fresh();
  fresh.contents = map;
  return fresh.toString({ ...PLAIN, flowCollectionPadding: false });
}

const OUTSIDE = 'outside.yaml';

/** The list of what the pack does not answer, with more of it at its end; what is there already stays as it is written. */
export function withOutside(files: readonly TextFile[], questions: readonly string[]): TextFile {
  const text = files.find(({ path }) => path === OUTSIDE)?.text ?? '';
  const { parseDocument, isSeq, stringify } = yaml();
  const document = parseDocument(text);
  const list = document.contents;
  if (!isSeq(list)) return { path: OUTSIDE, text: stringify([...new Set(questions)], { lineWidth: 0 }) };
  const known = new Set<unknown>(list.toJSON());
  for (const question of new Set(questions))
    if (!known.has(question)) document.add(document.createNode(question));
  return { path: OUTSIDE, text: document.toString({ lineWidth: 0 }) };
}
