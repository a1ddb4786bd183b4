import type { Draft } from './draft.ts';
import { laid } from './overlay.ts';
import { Preview, type WaitingQuestion } from './preview.ts';
import type { Ordered } from './previewer.ts';
import type { Learning } from './servers.ts';
import type { Workspace } from './workspace.ts';

/** What there is in a draft's preview beside its numbers. */
export interface DraftPreview extends Ordered {
  /** Whether the numbers were kept before. */
  readonly isKept: boolean;
}

/** What a preview is of: the server's edits, its pack, and the draft as it is. */
export const previewState = ({ at }: Draft, { generation, laid: { loaded } }: Workspace): string =>
  `${generation}:${loaded.ok ? loaded.pack.version : ''}:${at.toString(36)}`;

/** The numbers that are kept with a draft, where they are of its state. */
export function keptPreview(draft: Draft, workspace: Workspace): Preview | undefined {
  if (draft.preview === null || draft.previewOf !== previewState(draft, workspace)) return undefined;
  return Preview.safeParse(JSON.parse(draft.preview)).data;
}

/**
 * What publishing a draft would do: as it was kept, or looked at now and then kept, so that whoever opens the draft
 * later, after a restart too, need not wait.
 * @throws StoreError where the store is out of reach.
 */
export async function previewDraft(
  draft: Draft,
  workspace: Workspace,
  learning: Pick<Learning, 'store' | 'previewer' | 'log'>,
): Promise<DraftPreview> {
  const kept = keptPreview(draft, workspace);
  if (kept) return { first: Promise.resolve(kept), whole: Promise.resolve(kept), isKept: true };
  const state = previewState(draft, workspace);
  // One of another state says nothing any more, and must not keep the draft from being published.
  if (draft.preview !== null) await keepPreview(draft, { preview: null, state: null }, learning);
  const gaps = await waitingIn(draft, learning);
  const change = { before: workspace.laid.files, after: filesAfter(draft, workspace), gaps };
  const ordered = learning.previewer.preview({ subject: draft.id, state }, change);
  const keep = (preview: Preview) => keepPreview(draft, { preview, state }, learning);
  ordered.whole.then(keep).catch(() => undefined);
  return { ...ordered, isKept: false };
}

/** The files of the pack once the draft is published. */
function filesAfter({ files }: Draft, { folder, edits, laid: { left } }: Workspace) {
  const paths = new Set([...files.map(({ path }) => path), ...left.map(({ edit }) => edit.path)]);
  return laid(folder, [...edits.filter(({ path }) => !paths.has(path)), ...files]);
}

/** A server's questions that wait: what one draft is looked at with, the latest first. */
const MOST_WAITING = 1_000;

function waitingIn(
  { server }: Draft,
  { store }: Pick<Learning, 'store'>,
): Promise<readonly WaitingQuestion[]> {
  return store.use(async (database) => {
    const open = database
      .selectFrom('gap')
      .select(['id', 'text', 'kind', 'entry'])
      .where('server', '=', server);
    const waiting = open.where('state', '=', 'open').where('kind', '!=', 'picked');
    const rows = await waiting.orderBy('last_day', 'desc').orderBy('id').limit(MOST_WAITING).execute();
    return rows.map(({ id, text, kind, entry }) => ({
      id,
      text,
      ...(kind === 'wrong' ? { wrong: entry } : {}),
    }));
  });
}

/** Keeps the numbers with the draft, unless that was changed meanwhile. */
async function keepPreview(
  { server, id, at }: Draft,
  { preview, state }: { readonly preview: Preview | null; readonly state: string | null },
  { store, log }: Pick<Learning, 'store' | 'log'>,
): Promise<void> {
  const row = { preview: preview && JSON.stringify(preview), preview_of: state };
  const kept = store.use((database) =>
    database
      .updateTable('draft')
      .set(row)
      .where('server', '=', server)
      .where('id', '=', id)
      .where('at', '=', at)
      .execute(),
  );
  await kept.catch((thrown: unknown) => log.debug(`A preview was not kept: ${String(thrown)}`));
}
