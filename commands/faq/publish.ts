import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import { knownIn } from '../../src/discord/command.ts';
import { button, rows, text } from '../../src/discord/components.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { noticeView } from '../../src/discord/message.ts';
import { inPlace, instead } from '../../src/discord/send.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Draft } from '../../src/learning/draft.ts';
import { keptPreview } from '../../src/learning/draftPreview.ts';
import {
  begunNow,
  filesOfForm,
  openWorkspace,
  problemsWith,
  type Workspace,
} from '../../src/learning/workspace.ts';
import { translationsFor } from '../../src/locales/translator.ts';
import { changesView } from './changesView.ts';
import { type Desk, type FaqPart, mustEdit } from './desk.ts';
import { draftOf, showDraft, tell, titleOf } from './drafting.ts';
import { anywayView } from './draftView.ts';
import { faqId, isAsShown } from './ids.ts';
import { wrongLines } from './previewLines.ts';

/** Clicks on a draft that is written: publish it, over others' too, see what it changes, or discard it. */
export const publish: NonNullable<FaqPart['clicks']> = new Map([
  ['publish', clickPublish],
  ['anyway', askOnceMore],
  ['back', goBack],
  ['over', clickOver],
  ['changes', showChanges],
  ['discard', discard],
]);

async function clickPublish(
  click: MessageComponentInteraction,
  { parts }: CustomId,
  desk: Desk,
): Promise<void> {
  mustEdit(click, desk.learning);
  const draft = await draftOf(click, parts[0] ?? '', desk);
  await click.deferUpdate();
  const note = translationsFor(click.locale).faq.changed;
  if (isAsShown(parts, draft)) await put(click, draft, desk);
  else await showDraft(click, draft, desk, { note });
}

/** Lists what would turn wrong, and asks once more. */
async function askOnceMore(
  click: MessageComponentInteraction,
  { parts }: CustomId,
  desk: Desk,
): Promise<void> {
  mustEdit(click, desk.learning);
  const draft = await draftOf(click, parts[0] ?? '', desk);
  await click.deferUpdate();
  const workspace = await openWorkspace(desk.learning, draft.server);
  const preview = isAsShown(parts, draft) ? keptPreview(draft, workspace) : undefined;
  const t = translationsFor(click.locale);
  if (!preview) return showDraft(click, draft, desk, { workspace, note: t.faq.changed });
  const { loaded } = workspace.laid;
  const known = loaded.ok ? loaded.pack.entries : undefined;
  const nameOf = (id: string) => known?.get(id)?.question ?? titleOf(draft, workspace);
  await click.editReply(instead(anywayView(draft, wrongLines(preview, nameOf, t), t)));
}

async function goBack(click: MessageComponentInteraction, { parts }: CustomId, desk: Desk): Promise<void> {
  const draft = await draftOf(click, parts[0] ?? '', desk);
  await click.deferUpdate();
  await showDraft(click, draft, desk);
}

/** How often a draft is looked at again because others publish meanwhile. */
const TRIES = 5;

/** Publishes a draft; where that cannot be done any more, shows why. */
async function put(click: MessageComponentInteraction, draft: Draft, desk: Desk): Promise<void> {
  const { edits } = desk.learning;
  const { faq } = translationsFor(click.locale);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const workspace = await openWorkspace(desk.learning, draft.server);
    if ((await problemsWith(draft, workspace)).length > 0)
      return showDraft(click, draft, desk, { workspace });
    // What it would do was found out before somebody else published something.
    if (draft.preview !== null && !keptPreview(draft, workspace))
      return showDraft(click, draft, desk, { workspace, note: faq.changed });
    const by = { editor: click.user.id, generation: workspace.generation, folder: workspace.hashes };
    const published = await edits.publish(draft.server, draft.id, by);
    if (published.kind === 'live') return follow(click, { draft, workspace, desk, ...published });
    if (published.kind === 'gone') return tell(click, faq.gone);
    if (published.kind === 'conflict') return showDraft(click, draft, desk);
  }
  await showDraft(click, draft, desk, { note: faq.changed });
}

/** Publishes a draft over what others have made of its files since it began. */
async function clickOver(click: MessageComponentInteraction, { parts }: CustomId, desk: Desk): Promise<void> {
  mustEdit(click, desk.learning);
  const draft = await draftOf(click, parts[0] ?? '', desk);
  await click.deferUpdate();
  if (!isAsShown(parts, draft)) return showDraft(click, draft, desk);
  const workspace = await openWorkspace(desk.learning, draft.server);
  const files = draft.form ? filesOfForm(draft.form, workspace) : begunNow(draft.files, workspace);
  const over = { ...draft, files, at: desk.now(), preview: null, previewOf: null };
  await desk.learning.edits.keep(over);
  await put(click, over, desk);
}

async function showChanges(
  click: MessageComponentInteraction,
  { parts }: CustomId,
  desk: Desk,
): Promise<void> {
  const draft = await draftOf(click, parts[0] ?? '', desk);
  await click.deferReply({ flags: MessageFlags.Ephemeral });
  const workspace = await openWorkspace(desk.learning, draft.server);
  const t = translationsFor(click.locale);
  await click.editReply(instead(changesView(draft, workspace, { t, title: titleOf(draft, workspace) })));
}

async function discard(click: MessageComponentInteraction, { parts }: CustomId, desk: Desk): Promise<void> {
  const { server, id } = await draftOf(click, parts[0] ?? '', desk);
  await desk.learning.edits.discard(server, id);
  await click.update(inPlace(noticeView(translationsFor(click.locale).faq.discarded)));
}

/** Of the questions that a draft was written for, those go on waiting that it does not answer. How many it does. */
async function closeAnswered(
  { server, gaps }: Draft,
  { library, learning: { waiting } }: Desk,
): Promise<number> {
  const { engine } = knownIn(library, server);
  const asked = await waiting.texts(server, gaps);
  const open = asked.filter(({ text: words }) => engine.ask(words).verdict !== 'answer');
  await waiting.mark(
    server,
    open.map(({ id }) => id),
    'open',
  );
  return gaps.length - open.length;
}

interface Live {
  readonly draft: Draft;
  readonly workspace: Workspace;
  readonly desk: Desk;
  readonly generation: number;
}

/** Tells when what answers has followed. */
async function follow(click: MessageComponentInteraction, live: Live): Promise<void> {
  const { draft, workspace, desk, generation } = live;
  const { faq } = translationsFor(click.locale);
  await tell(click, faq.publishing);
  const fault = await desk.learning.renew(draft.server);
  const title = escapeText(titleOf(draft, workspace));
  const closed = fault === undefined ? await closeAnswered(draft, desk) : 0;
  const about = draft.gaps.length > 0 ? `\n-# ${faq.gaps.closed(closed, draft.gaps.length)}` : '';
  const words = fault === undefined ? `${faq.live(title)}${about}` : faq.liveBroken(title, fault);
  const undo = button(faq.undo, faqId('undo', String(generation)));
  await click.editReply(instead({ components: [text(words), ...rows([undo])] }));
}
