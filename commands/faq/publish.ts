import type { MessageComponentInteraction } from 'discord.js';
import { button, rows, text } from '../../src/discord/components.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { instead } from '../../src/discord/send.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Draft } from '../../src/learning/draft.ts';
import { openWorkspace, problemsWith, type Workspace } from '../../src/learning/workspace.ts';
import { translationsFor } from '../../src/locales/translator.ts';
import { type Desk, type FaqPart, mustEdit } from './desk.ts';
import { draftOf, showDraft, tell, titleOf } from './drafting.ts';
import { faqId, isAsShown } from './ids.ts';

/** Clicks that publish a draft. */
export const publish: NonNullable<FaqPart['clicks']> = new Map([['publish', clickPublish]]);

/** How often a draft is looked at again because others publish meanwhile. */
const TRIES = 5;

async function clickPublish(
  click: MessageComponentInteraction,
  { parts }: CustomId,
  desk: Desk,
): Promise<void> {
  mustEdit(click, desk.learning);
  const draft = await draftOf(click, parts[0] ?? '', desk);
  await click.deferUpdate();
  const { faq } = translationsFor(click.locale);
  if (!isAsShown(parts, draft)) return showDraft(click, draft, desk, { note: faq.changed });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const workspace = await openWorkspace(desk.learning, draft.server);
    if ((await problemsWith(draft, workspace)).length > 0)
      return showDraft(click, draft, desk, { workspace });
    const by = { editor: click.user.id, generation: workspace.generation, folder: workspace.hashes };
    const published = await desk.learning.edits.publish(draft.server, draft.id, by);
    if (published.kind === 'live')
      return follow(click, { draft, workspace, desk, generation: published.generation });
    if (published.kind === 'gone') return tell(click, faq.gone);
    if (published.kind === 'conflict') return showDraft(click, draft, desk, { note: faq.changed });
  }
  await showDraft(click, draft, desk, { note: faq.changed });
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
  const words = fault === undefined ? faq.live(title) : faq.liveBroken(title, fault);
  const undo = button(faq.undo, faqId('undo', String(generation)));
  await click.editReply(instead({ components: [text(words), ...rows([undo])] }));
}
