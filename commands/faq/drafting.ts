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
import { openWorkspace, problemsWith, type Workspace } from '../../src/learning/workspace.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { type Desk, serverOf } from './desk.ts';
import { draftView } from './draftView.ts';
import { previewLines } from './previewLines.ts';

type Replied = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

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

/** Shows a draft in the reply, which was deferred: what is wrong with it, or what it does as that becomes known. */
export async function showDraft(
  interaction: Replied,
  draft: Draft,
  desk: Desk,
  shown: Shown = {},
): Promise<void> {
  const { learning } = desk;
  const t = translationsFor(interaction.locale);
  const workspace = shown.workspace ?? (await openWorkspace(learning, draft.server));
  const problems = await problemsWith(draft, workspace);
  const around = { draft, t, title: titleOf(draft, workspace), problems, note: shown.note };
  const show = (more: object) => interaction.editReply(instead(draftView({ ...around, ...more })));
  await show({});
  if (problems.length > 0) return;
  try {
    for await (const preview of previewLines({ draft, workspace, t, desk })) await show({ preview });
  } catch (thrown) {
    // What a draft does is good to know; it can be published without.
    learning.log.warn(`The preview of a draft failed: ${String(thrown)}`);
  }
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
