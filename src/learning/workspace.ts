import type { TextFile } from '../knowledge/files.ts';
import type { Problem } from '../knowledge/problem.ts';
import { idOfName } from '../knowledge/schema/fields.ts';
import { answerFiles } from './answerFile.ts';
import type { AnswerForm, Draft, FileDraft } from './draft.ts';
import type { Conflict, FolderHashes, Revision } from './edits.ts';
import { hashOf, type LaidOver, laid, layOver } from './overlay.ts';
import type { Learning } from './servers.ts';

/** What editors of a server work on, as it is at one moment. */
export interface Workspace {
  readonly generation: number;
  /** The files of the folder, without edits. */
  readonly folder: readonly TextFile[];
  readonly hashes: FolderHashes;
  readonly edits: readonly Revision[];
  /** The folder with all edits over it, also those that do not fit: what editors see. */
  readonly files: readonly TextFile[];
  /** What answers. */
  readonly laid: LaidOver;
}

/**
 * Reads what there is of a server, and notes what its folder has of the edits by now.
 * @throws StoreError where the store is out of reach, UserError where the folder cannot be read.
 */
export async function openWorkspace(
  { edits: store, folderOf }: Pick<Learning, 'edits' | 'folderOf'>,
  server: string,
): Promise<Workspace> {
  const { generation, edits } = await store.now(server);
  const folder = await folderOf(server);
  const over = await layOver(folder, edits);
  await store.land(
    server,
    over.landed.map(({ id }) => id),
  );
  const open = edits.filter((edit) => !over.landed.includes(edit));
  const hashes = new Map(folder.map(({ path, text }) => [path, hashOf(text) ?? '']));
  return { generation, folder, hashes, edits: open, files: laid(folder, open), laid: over };
}

/** The hash of a file as an editor sees it now. */
export function seenHash({ edits, hashes }: Workspace, path: string): string | null {
  const edit = edits.find((each) => each.path === path);
  return edit ? hashOf(edit.text) : (hashes.get(path) ?? null);
}

/** What the form of an answer makes of the files; `began` has what the editor saw of a file, where that is not now. */
export function filesOfForm(
  form: AnswerForm,
  workspace: Workspace,
  began: ReadonlyMap<string, string | null> = new Map(),
): readonly FileDraft[] {
  return answerFiles(form, workspace.files, idsIn(workspace)).map((file) => {
    const seen = began.get(file.path);
    return { ...file, began: seen === undefined ? seenHash(workspace, file.path) : seen };
  });
}

/** What a draft began from and somebody else has changed since, with the edit that is there now, if it is one. */
export const conflictsOf = ({ files }: Draft, workspace: Workspace): readonly Conflict[] =>
  files
    .filter(({ path, began }) => began !== seenHash(workspace, path))
    .map(({ path }) => ({ path, by: workspace.edits.find((edit) => edit.path === path) }));

/** The text of a file as an editor sees it now; null where there is none. */
export const seenText = ({ files }: Pick<Workspace, 'files'>, path: string): string | null =>
  files.find((file) => file.path === path)?.text ?? null;

/** Files that are to be as given, begun from what is there now. */
export const begunNow = (
  files: readonly Pick<FileDraft, 'path' | 'text'>[],
  workspace: Workspace,
): readonly FileDraft[] => files.map((file) => ({ ...file, began: seenHash(workspace, file.path) }));

/**
 * What puts back how it was before a publication: of each of its files the revision before, or where that was none, or
 * came to be the folder's, the folder's text. Files that are so already are left out.
 */
export function undoFiles(
  generation: number,
  history: readonly Revision[],
  workspace: Workspace,
): readonly FileDraft[] {
  const folder = new Map(workspace.folder.map(({ path, text }) => [path, text]));
  const files = history
    .filter((revision) => revision.generation === generation)
    .map(({ path }) => {
      const before = history.find((other) => other.path === path && other.generation < generation);
      const isEdit = before && before.state !== 'landed';
      return { path, text: isEdit ? before.text : (folder.get(path) ?? null) };
    });
  return begunNow(files, workspace).filter(({ text, began }) => hashOf(text) !== began);
}

function idsIn({ files, laid: { loaded } }: Workspace): ReadonlySet<string> {
  const names = files.flatMap(({ path }) => /^entries\/(?:.*\/)?([^/]+)\.md$/.exec(path)?.[1] ?? []);
  return new Set([...names.map(idOfName), ...(loaded.ok ? loaded.pack.entries.keys() : [])]);
}

/** What keeps a draft from being published: of its own files, and of edits that would no longer fit with it. */
export async function problemsWith(draft: Draft, workspace: Workspace): Promise<readonly Problem[]> {
  const { folder, edits, laid: before } = workspace;
  const mine = draft.files.map(({ path, text }) => ({ id: draft.id, path, text, base: null }));
  const paths = new Set(mine.map(({ path }) => path));
  const others = edits.filter(({ path }) => !paths.has(path));
  const { loaded, left } = await layOver(folder, [...others, ...mine]);
  if (!loaded.ok) return loaded.problems;
  const known = new Set(before.left.map(({ edit }) => edit));
  return left.filter(({ edit }) => !known.has(edit)).flatMap(({ problems }) => problems);
}
