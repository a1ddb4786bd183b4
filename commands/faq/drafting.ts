import type {
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { noticeView } from '../../src/discord/message.ts';
import { instead } from '../../src/discord/send.ts';
import { parseEntry } from '../../src/knowledge/entryFile.ts';
import type { Draft } from '../../src/learning/draft.ts';
import { newId } from '../../src/learning/edits.ts';
import {
  conflictsOf,
  filesOfForm,
  openWorkspace,
  problemsWith,
  type Workspace,
} from '../../src/learning/workspace.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { type Desk, serverOf } from './desk.ts';
import { conflictView, draftView } from './draftView.ts';
import { type PreviewLines, previewLines } from './previewLines.ts';

export type Replied = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** A draft of whoever writes it now, kept as soon as it is handed to `keep`. */
export const newDraft = (
  interaction: Replied,
  { now }: Desk,
  what: Pick<Draft, 'note'> & Partial<Draft>,
): Draft => ({
  id: newId(),
  server: serverOf(interaction),
  files: [],
  editor: interaction.user.id,
  at: now(),
  gaps: [],
  form: undefined,
  preview: null,
  previewOf: null,
  ...what,
});

/** The draft that a click is on. @throws LocalizedError where it was published or discarded already. */
export async function draftOf(interaction: Replied, id: string, { learning }: Desk): Promise<Draft> {
  const draft = await learning.edits.draft(serverOf(interaction), id);
  if (!draft) throw new LocalizedError(({ faq }) => faq.gone);
  return draft;
}

export interface Shown {
  readonly workspace?: Workspace | undefined;
  /** Told above the draft. */
  readonly note?: string | undefined;
}

/**
 * Shows a draft in the reply, which was deferred: that others changed what it began from, what is wrong with it, or what it
 * does as that becomes known.
 */
export async function showDraft(
  interaction: Replied,
  kept: Draft,
  desk: Desk,
  shown: Shown = {},
): Promise<void> {
  const { learning } = desk;
  const t = translationsFor(interaction.locale);
  const workspace = shown.workspace ?? (await openWorkspace(learning, kept.server));
  const draft = await whole(kept, workspace, desk);
  const title = titleOf(draft, workspace);
  const conflicts = conflictsOf(draft, workspace);
  if (conflicts.length > 0)
    return void (await interaction.editReply(instead(conflictView(draft, conflicts, { t, title }))));
  const problems = await problemsWith(draft, workspace);
  const show = (preview?: PreviewLines) =>
    interaction.editReply(instead(draftView({ draft, t, title, problems, note: shown.note, preview })));
  await show();
  if (problems.length > 0) return;
  for await (const preview of previewLines({ draft, workspace, t, desk })) {
    // Whoever published or discarded it meanwhile has another last word.
    const now = await learning.edits.draft(draft.server, draft.id);
    if (now?.at !== draft.at) return;
    const { generation } = await learning.edits.now(draft.server);
    if (generation !== workspace.generation) return showDraft(interaction, now, desk);
    await show(preview);
  }
}

/** A draft with its files, also where a process ended between keeping its form and making them. */
async function whole(draft: Draft, workspace: Workspace, { learning }: Desk): Promise<Draft> {
  if (draft.files.length > 0 || !draft.form) return draft;
  const made = { ...draft, files: filesOfForm(draft.form, workspace) };
  await learning.edits.keep(made);
  return made;
}

/** What a draft is called: its question, else that of its first entry as it is or was, else the file's name. */
export function titleOf({ form, files }: Draft, workspace: Pick<Workspace, 'files'>): string {
  if (form && form.question !== '') return form.question;
  const [first] = files;
  if (!first) return '…';
  const text = first.text ?? workspace.files.find(({ path }) => path === first.path)?.text ?? '';
  const entry = first.path.startsWith('entries/') ? parseEntry({ path: first.path, text }) : [];
  return 'parsed' in entry ? entry.parsed.value.question : first.path;
}

/** The last word on a draft, in its place. */
export const tell = async (interaction: Replied, words: string): Promise<void> =>
  void (await interaction.editReply(instead(noticeView(words))));
