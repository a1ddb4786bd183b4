import { z } from 'zod';
import { htmlToMarkdown, isHtml } from '../../knowledge/markdown/html.ts';
import { isRecord } from '../frontMatter.ts';
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
import { CONTEXT_ONLY } from './table.ts';

const Id = z.union([z.number(), z.string()]);
const Dialog = z.object({
  iscontextonly: z.boolean().nullish(),
  prompts: z.array(z.object({ qnaid: Id.nullish() })).nullish(),
});

/** A question and answer as custom question answering and QnA Maker export it, the names in lower case. */
const Qna = z.object({
  id: Id.nullish(),
  answer: z.string(),
  source: z.string().nullish(),
  questions: z.array(z.string()).min(1),
  dialog: Dialog.nullish(),
  context: Dialog.nullish(),
  activelearningsuggestions: z
    .array(z.object({ suggestedquestions: z.array(z.object({ question: z.string() })).nullish() }))
    .nullish(),
});

const List = z.array(z.unknown());
const Export = z.union([
  z.object({ assets: z.object({ qnas: List }) }).transform(({ assets }) => assets.qnas),
  z.object({ qnadocuments: List }).transform(({ qnadocuments }) => qnadocuments),
  z.object({ qnalist: List }).transform(({ qnalist }) => qnalist),
  z.object({ qnas: List }).transform(({ qnas }) => qnas),
]);
const Language = z.object({ metadata: z.object({ language: z.string() }) });

/** Exports of custom question answering (`assets.qnas`) and of QnA Maker (`qnaDocuments`), in any case. */
export const importQnaJson = (files: readonly InputFile[]): Imported => joinImports(files.map(importFile));

/** Whether a parsed JSON is such an export. */
export const isQnaJson = (value: unknown): boolean => Export.safeParse(inLowerCase(value)).success;

function importFile({ path, text }: InputFile): Imported {
  const value = inLowerCase(JSON.parse(text));
  const list = Export.safeParse(value);
  if (!list.success) return nothingFrom(path, 'has neither assets.qnas nor qnaDocuments');
  const read = list.data.map((item, index) => entryOf(path, item, index));
  const language = Language.safeParse(value);
  return {
    entries: read.filter((each) => 'answer' in each),
    leftOut: read.filter((each) => 'why' in each),
    remarks: [],
    language: language.success ? language.data.metadata.language : undefined,
  };
}

function entryOf(path: string, item: unknown, index: number): ImportedEntry | LeftOut {
  const qna = Qna.safeParse(item);
  const place = `${path}: ${qna.success && qna.data.id != null ? `id ${qna.data.id}` : `number ${index + 1}`}`;
  if (!qna.success) return { place, why: 'has no answer or no question' };
  const { id, answer, source, questions, activelearningsuggestions } = qna.data;
  const { iscontextonly, prompts } = qna.data.dialog ?? qna.data.context ?? {};
  const [question = '', ...phrasings] = questions.map((text) => text.trim()).filter((text) => text !== '');
  if (question === '' || answer.trim() === '') return { place, why: 'has no answer or no question' };
  const { markdown, lost } = isHtml(answer) ? htmlToMarkdown(answer) : { markdown: answer.trim(), lost: [] };
  return {
    place,
    ...(id == null ? {} : { key: `${path}#${id}` }),
    question,
    answer: markdown,
    phrasings,
    source: sourceOf(source ?? undefined),
    related: (prompts ?? []).flatMap(({ qnaid }) => (qnaid == null ? [] : [`${path}#${qnaid}`])),
    hints: (activelearningsuggestions ?? []).flatMap(({ suggestedquestions }) =>
      (suggestedquestions ?? []).map((suggested) => suggested.question),
    ),
    byHand: [
      ...(isQuestion(question) ? [] : [TITLE_FOR_QUESTION]),
      ...(iscontextonly ? [CONTEXT_ONLY] : []),
      ...lost,
    ],
  };
}

/**
 * A value with the names of its fields in lower case, all the way down: exports of one program differ in nothing else
 * from one version to the next.
 */
function inLowerCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inLowerCase);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inLowerCase(inner)]),
  );
}
