import { ApplicationCommandOptionType, type MessageComponentInteraction, MessageFlags } from 'discord.js';
import { localizedDescription } from '../../src/discord/command.ts';
import { button, row, rows, select, text } from '../../src/discord/components.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type MessageView, noticeView } from '../../src/discord/message.ts';
import { inPlace, instead } from '../../src/discord/send.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import type { Draft } from '../../src/learning/draft.ts';
import type { Revision } from '../../src/learning/edits.ts';
import { begunNow, openWorkspace, type Workspace } from '../../src/learning/workspace.ts';
import type { Translations } from '../../src/locales/en.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { type Desk, type FaqPart, mustEdit, serverOf } from './desk.ts';
import { draftOf, newDraft, showDraft, titleOf } from './drafting.ts';
import { faqId } from './ids.ts';

/** `/faq drafts`: what is written and not published, for every editor, and edits that somebody should look at. */
export const drafts: FaqPart = {
  data: {
    name: 'drafts',
    type: ApplicationCommandOptionType.Subcommand,
    ...localizedDescription(({ faq }) => faq.commands.drafts),
  },
  run: async (command, { learning }) => {
    const server = serverOf(command);
    await command.deferReply({ flags: MessageFlags.Ephemeral });
    const workspace = await openWorkspace(learning, server);
    const open = (await learning.edits.drafts(server)).filter(isWritten);
    await command.editReply(instead(draftsView(open, workspace, translationsFor(command.locale))));
  },
  clicks: new Map([
    ['draft', openDraft],
    ['look', lookAt],
    ['folder', takeFolder],
    ['keep', keepOurs],
  ]),
};

/** A form that was opened from a list of questions and never sent holds nothing yet. */
const isWritten = ({ files, form }: Draft): boolean =>
  files.length > 0 || (form !== undefined && form.answer !== '');

/** Lines of a list that one reads. */
const MOST_LINES = 10;

export function draftsView(open: readonly Draft[], workspace: Workspace, t: Translations): MessageView {
  const { drafts: words, notes } = t.faq;
  const shown = open.slice(0, DISCORD_LIMITS.SELECT_OPTIONS);
  const lines = shown.slice(0, MOST_LINES).map((draft) => {
    const by = t.faq.by(`<@${draft.editor}>`, `<t:${Math.floor(draft.at / 1_000)}:R>`);
    return `- ${clip(escapeText(titleOf(draft, workspace)), 120)}\n-# ${notes[draft.note]} ${by}`;
  });
  const more = open.length - lines.length;
  const looks = looksOf(workspace, t);
  const heads = open.length === 0 ? [words.none] : [words.title(open.length)];
  const rest = more > 0 ? [`-# ${t.general.more(more)}`] : [];
  const told = looks.slice(0, 5).map(({ line }) => line);
  const options = shown.map((draft) => ({
    value: draft.id,
    label: clip(titleOf(draft, workspace), DISCORD_LIMITS.SELECT_OPTION_LABEL),
    description: notes[draft.note],
  }));
  const edits = looks.slice(0, DISCORD_LIMITS.SELECT_OPTIONS).map(({ edit, name }) => ({
    value: edit.id,
    label: clip(name, DISCORD_LIMITS.SELECT_OPTION_LABEL),
  }));
  return {
    components: [
      text([...heads, ...lines, ...rest, ...told].join('\n')),
      ...(options.length > 0 ? [row(select(faqId('draft'), words.choose, options))] : []),
      ...(edits.length > 0 ? [row(select(faqId('look'), words.look, edits))] : []),
    ],
  };
}

interface Look {
  readonly edit: Revision;
  readonly name: string;
  readonly line: string;
}

/** Edits that no longer fit, and those whose files changed in the folder too. */
function looksOf(
  { edits, laid: { left, moved } }: Workspace,
  { faq: { drafts: words } }: Translations,
): readonly Look[] {
  const nameOf = (path: string) => path.replace(/^entries\//, '').replace(/\.(?:md|yaml)$/, '');
  return edits.flatMap((edit): readonly Look[] => {
    const name = nameOf(edit.path);
    const why = left.find((each) => each.edit.id === edit.id)?.problems[0]?.message;
    const shown = escapeText(name);
    if (why !== undefined) return [{ edit, name, line: words.left(shown, clip(escapeText(why), 200)) }];
    return moved.some(({ id }) => id === edit.id) ? [{ edit, name, line: words.moved(shown) }] : [];
  });
}

/** Opens a draft that was chosen, beside the list. */
async function openDraft(click: MessageComponentInteraction, _: CustomId, desk: Desk): Promise<void> {
  const draft = await draftOf(click, chosenIn(click), desk);
  await click.deferReply({ flags: MessageFlags.Ephemeral });
  await showDraft(click, draft, desk);
}

const chosenIn = (click: MessageComponentInteraction): string =>
  click.isStringSelectMenu() ? (click.values[0] ?? '') : '';

/** Shows an edit that somebody should look at, and what can be done. */
async function lookAt(click: MessageComponentInteraction, _: CustomId, { learning }: Desk): Promise<void> {
  const id = chosenIn(click);
  await click.deferReply({ flags: MessageFlags.Ephemeral });
  const t = translationsFor(click.locale);
  const workspace = await openWorkspace(learning, serverOf(click));
  const look = looksOf(workspace, t).find(({ edit }) => edit.id === id);
  if (!look) throw new LocalizedError(({ faq }) => faq.gone);
  const { takeFolder: take, keepOurs: keep } = t.faq.drafts;
  const isMoved = workspace.laid.moved.some((edit) => edit.id === id);
  const buttons = [button(take, faqId('folder', id)), ...(isMoved ? [button(keep, faqId('keep', id))] : [])];
  await click.editReply(instead({ components: [text(look.line), ...rows(buttons)] }));
}

/** A draft that makes a file what the folder has, which can be looked at before it is published. */
async function takeFolder(
  click: MessageComponentInteraction,
  { parts }: CustomId,
  desk: Desk,
): Promise<void> {
  await click.deferUpdate();
  const workspace = await openWorkspace(desk.learning, serverOf(click));
  const { path } = editOf(workspace, parts[0]);
  const text = workspace.folder.find((file) => file.path === path)?.text ?? null;
  const draft = newDraft(click, desk, { note: 'folder', files: begunNow([{ path, text }], workspace) });
  await desk.learning.edits.keep(draft);
  await showDraft(click, draft, desk, { workspace });
}

async function keepOurs(
  click: MessageComponentInteraction,
  { parts }: CustomId,
  { learning }: Desk,
): Promise<void> {
  mustEdit(click, learning);
  const server = serverOf(click);
  const workspace = await openWorkspace(learning, server);
  const { path } = editOf(workspace, parts[0]);
  await learning.edits.rest(server, path, workspace.hashes.get(path) ?? null);
  await click.update(inPlace(noticeView(translationsFor(click.locale).faq.drafts.kept)));
}

function editOf({ edits }: Workspace, id: string | undefined): Revision {
  const edit = edits.find((each) => each.id === id);
  if (!edit) throw new LocalizedError(({ faq }) => faq.gone);
  return edit;
}
