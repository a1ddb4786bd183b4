import {
  ApplicationCommandOptionType,
  type BaseInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import { knownIn, localizedDescription } from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { inPlace, instead, privately } from '../../src/discord/send.ts';
import { findAnswer, formOf, withOutside } from '../../src/learning/answerFile.ts';
import type { AnswerForm, Note } from '../../src/learning/draft.ts';
import { dayOf } from '../../src/learning/people.ts';
import { type Group, TABS, type Tab } from '../../src/learning/waiting.ts';
import { begunNow, openWorkspace } from '../../src/learning/workspace.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { type Desk, type FaqPart, mustEdit, serverOf } from './desk.ts';
import { newDraft, showDraft } from './drafting.ts';
import { answerForm, EMPTY } from './form.ts';
import { gapsView, groupView, notOursView, titleOf } from './gapsView.ts';
import { againFormId } from './ids.ts';
import { sourcesFor } from './write.ts';

/** Days that the numbers at the head are of. */
const HEAD_DAYS = 30;
const DAY = 86_400_000;

/** `/faq gaps`: what was asked and not found, in groups, and the way from there to an answer. */
export const gaps: FaqPart = {
  data: {
    name: 'gaps',
    type: ApplicationCommandOptionType.Subcommand,
    ...localizedDescription(({ faq }) => faq.gaps.about),
  },
  run: async (command, desk) => {
    await command.deferReply({ flags: MessageFlags.Ephemeral });
    await command.editReply(instead(await listed(command, desk, {})));
  },
  clicks: new Map([
    ['gaps', turnTo],
    ['see', see],
    ['group', openGroup],
    ['answer', write],
    ['phrase', addPhrasings],
    ['notours', ignore],
    ['outside', addOutside],
  ]),
};

const tabNamed = (name: string | undefined): Tab => TABS.find((tab) => tab === name) ?? 'unanswered';

async function listed(
  interaction: BaseInteraction,
  { library, learning, now }: Desk,
  { tab, page = 0 }: { readonly tab?: Tab; readonly page?: number },
): Promise<MessageView> {
  const server = serverOf(interaction);
  await learning.gaps.flush();
  const [unanswered, wrong, unsure, offtopic, tallied] = await Promise.all([
    learning.waiting.groups(server, 'unanswered'),
    learning.waiting.groups(server, 'wrong'),
    learning.waiting.groups(server, 'unsure'),
    learning.waiting.groups(server, 'offtopic'),
    learning.waiting.tallied(server, dayOf(now() - HEAD_DAYS * DAY)),
  ]);
  const { settings } = learning.servers.known(server);
  const { pack } = knownIn(library, server);
  const t = translationsFor(interaction.locale);
  const groups = { unanswered, wrong, unsure, offtopic };
  // What waits may all be under another tab.
  const open = tab ?? TABS.find((each) => groups[each].length > 0) ?? 'unanswered';
  return gapsView({ groups, tab: open, page, tallied, settings, pack, t });
}

async function turnTo(
  click: MessageComponentInteraction,
  { parts: [tab, page] }: CustomId,
  desk: Desk,
): Promise<void> {
  const at = { tab: tabNamed(tab), page: Number.parseInt(page ?? '', 10) || 0 };
  await click.update(inPlace(await listed(click, desk, at)));
}

/** “See them” under the digest, which everybody in its channel can click. */
async function see(click: MessageComponentInteraction, _: CustomId, desk: Desk): Promise<void> {
  mustEdit(click, desk.learning, ({ faq }) => faq.gaps.notEditor);
  await click.reply(privately(await listed(click, desk, {})));
}

/** @throws LocalizedError where the questions wait no longer. */
async function groupOf(
  click: BaseInteraction,
  tab: Tab,
  id: string | undefined,
  { learning }: Desk,
): Promise<Group> {
  await learning.gaps.flush();
  const group = await learning.waiting.group(serverOf(click), tab, id ?? '');
  if (!group) throw new LocalizedError(({ faq }) => faq.gaps.gone);
  return group;
}

async function openGroup(click: MessageComponentInteraction, { parts }: CustomId, desk: Desk): Promise<void> {
  const [name, page = '0'] = parts;
  if (!click.isStringSelectMenu()) throw new LocalizedError(OLD_BUTTON);
  const tab = tabNamed(name);
  const group = await groupOf(click, tab, click.values[0], desk);
  const { pack } = knownIn(desk.library, click.guildId);
  await click.update(inPlace(groupView({ group, tab, page, pack, t: translationsFor(click.locale) })));
}

/** Opens a form; what it was filled in with is a draft already, so that it knows which questions it is for. */
async function openForm(
  click: MessageComponentInteraction,
  { form, group, note }: { readonly form: AnswerForm; readonly group: Group; readonly note: Note },
  desk: Desk,
): Promise<void> {
  const draft = newDraft(click, desk, { note, form, gaps: group.questions.map(({ id }) => id) });
  await desk.learning.edits.keep(draft);
  const { pack } = knownIn(desk.library, click.guildId);
  const t = translationsFor(click.locale);
  await click.showModal(answerForm({ id: againFormId(draft.id), t, form, sources: sourcesFor(pack, form) }));
}

async function write(
  click: MessageComponentInteraction,
  { parts: [tab, id] }: CustomId,
  desk: Desk,
): Promise<void> {
  const group = await groupOf(click, tabNamed(tab), id, desk);
  const question = titleOf(group);
  const phrasings = group.questions.map(({ text }) => text).filter((text) => text !== question);
  await openForm(
    click,
    { form: { ...EMPTY, question, phrasings: fitting([], phrasings) }, group, note: 'add' },
    desk,
  );
}

async function addPhrasings(
  click: MessageComponentInteraction,
  { parts }: CustomId,
  desk: Desk,
): Promise<void> {
  const [tab, id, entry = ''] = parts;
  const group = await groupOf(click, tabNamed(tab), id, desk);
  const workspace = await openWorkspace(desk.learning, serverOf(click));
  const found = findAnswer(workspace.files, entry);
  if (!found) throw new LocalizedError(({ troubles }) => troubles.answerGone);
  const form = formOf(found.entry);
  if (form.answer.length > DISCORD_LIMITS.TEXT_INPUT)
    throw new LocalizedError(({ faq }) => faq.tooLong(form.answer.length));
  const phrasings = fitting(
    form.phrasings,
    group.questions.map(({ text }) => text),
  );
  await openForm(click, { form: { ...form, phrasings }, group, note: 'edit' }, desk);
}

/** As many more phrasings as a field of a form has room for, each once. */
function fitting(own: readonly string[], more: readonly string[]): readonly string[] {
  const all = [...own];
  for (const phrasing of more)
    if (!all.includes(phrasing) && [...all, phrasing].join('\n').length <= DISCORD_LIMITS.TEXT_INPUT)
      all.push(phrasing);
  return all;
}

async function ignore(
  click: MessageComponentInteraction,
  { parts: [name, id] }: CustomId,
  desk: Desk,
): Promise<void> {
  mustEdit(click, desk.learning, ({ faq }) => faq.gaps.notEditor);
  const tab = tabNamed(name);
  const group = await groupOf(click, tab, id, desk);
  await desk.learning.waiting.mark(
    serverOf(click),
    group.questions.map((each) => each.id),
    'ignored',
  );
  await click.update(inPlace(notOursView(group, tab, translationsFor(click.locale))));
}

/** A draft with the wording of questions that are not ours among those where the engine stays silent. */
async function addOutside(
  click: MessageComponentInteraction,
  { parts: [tab, id = ''] }: CustomId,
  desk: Desk,
): Promise<void> {
  const server = serverOf(click);
  const group = await desk.learning.waiting.group(server, tabNamed(tab), id, 'ignored');
  if (!group) throw new LocalizedError(({ faq }) => faq.gaps.gone);
  await click.deferUpdate();
  const workspace = await openWorkspace(desk.learning, server);
  const questions = group.questions.map(({ text }) => text);
  const files = begunNow([withOutside(workspace.files, questions)], workspace);
  const draft = newDraft(click, desk, { note: 'edit', files });
  await desk.learning.edits.keep(draft);
  await showDraft(click, draft, desk, { workspace });
}
