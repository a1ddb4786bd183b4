import { z } from 'zod';
import { ENTRY_KINDS } from '../knowledge/schema/packFile.ts';
import type { Tables } from '../store/tables.ts';

const AnswerForm = z.object({
  /** The entry that is edited; none for a new one. */
  entry: z.string().optional(),
  question: z.string(),
  answer: z.string(),
  phrasings: z.array(z.string()).readonly(),
  kind: z.enum(ENTRY_KINDS),
  sources: z.array(z.string()).readonly(),
});
/** What the form of an answer holds, as it was sent. */
export type AnswerForm = Readonly<z.infer<typeof AnswerForm>>;

const FileDraft = z.object({
  path: z.string(),
  /** Null: the file is taken away. */
  text: z.string().nullable(),
  /** The hash of the file as the editor saw it, the server's edit or the folder's; null where there was none. */
  began: z.string().nullable(),
});
/** A whole file as somebody wants it to be. */
export type FileDraft = Readonly<z.infer<typeof FileDraft>>;

const NOTES = ['add', 'edit', 'retire', 'undo', 'import', 'folder'] as const;
/** What a draft does, and its revisions did. */
export type Note = (typeof NOTES)[number];

/** An edit that is not published yet. */
export interface Draft {
  readonly id: string;
  readonly server: string;
  readonly files: readonly FileDraft[];
  /** The id of whoever wrote it, or took it over. */
  readonly editor: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Ids of the gaps that it is to close. */
  readonly gaps: readonly string[];
  /** Undefined where no form made it. */
  readonly form: AnswerForm | undefined;
  readonly note: Note;
  readonly preview: string | null;
  /** The generation and version that the preview is of. */
  readonly previewOf: string | null;
}

type DraftRow = Tables['draft'];

export const rowOf = ({ files, gaps, form, previewOf, ...draft }: Draft): DraftRow => ({
  ...draft,
  files: JSON.stringify(files),
  gaps: JSON.stringify(gaps),
  form: JSON.stringify(form ?? null),
  preview_of: previewOf,
});

export const draftOf = ({ files, gaps, form, note, preview_of, ...row }: DraftRow): Draft => ({
  ...row,
  files: z.array(FileDraft).parse(JSON.parse(files)),
  gaps: z.array(z.string()).parse(JSON.parse(gaps)),
  form: AnswerForm.nullable().parse(JSON.parse(form)) ?? undefined,
  note: z.enum(NOTES).catch('edit').parse(note),
  previewOf: preview_of,
});
