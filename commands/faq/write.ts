import { ApplicationCommandOptionType, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import { knownIn, localizedDescription } from '../../src/discord/command.ts';
import { fileBox, text } from '../../src/discord/components.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import { privately } from '../../src/discord/send.ts';
import type { Pack, Source } from '../../src/knowledge/pack.ts';
import { findAnswer, formOf } from '../../src/learning/answerFile.ts';
import type { AnswerForm, Draft } from '../../src/learning/draft.ts';
import { filesOfForm, openWorkspace } from '../../src/learning/workspace.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { StoreError } from '../../src/store/store.ts';
import type { Desk, FaqPart } from './desk.ts';
import { draftOf, newDraft, showDraft } from './drafting.ts';
import { answerForm, EMPTY, readForm } from './form.ts';
import { addFormId, againFormId } from './ids.ts';

/** `/faq add`: an empty form; what it is sent with becomes a draft. */
export const add: FaqPart = {
  data: {
    name: 'add',
    type: ApplicationCommandOptionType.Subcommand,
    ...localizedDescription(({ faq }) => faq.commands.add),
  },
  run: async (command, { library }) => {
    const { pack } = knownIn(library, command.guildId);
    const t = translationsFor(command.locale);
    await command.showModal(answerForm({ id: addFormId, t, form: EMPTY, sources: sourcesFor(pack, EMPTY) }));
  },
  clicks: new Map([
    [
      'again',
      async (click, { parts: [id = ''] }, desk) => {
        const { form } = await draftOf(click, id, desk);
        if (!form) throw new LocalizedError(OLD_BUTTON);
        const { pack } = knownIn(desk.library, click.guildId);
        const t = translationsFor(click.locale);
        await click.showModal(answerForm({ id: againFormId(id), t, form, sources: sourcesFor(pack, form) }));
      },
    ],
  ]),
  forms: new Map([['form', takeForm]]),
};

/** Sources to choose from: of the entries that are near to what is asked, then the most cited. */
export function sourcesFor({ sources, entries }: Pack, { sources: chosen }: AnswerForm): readonly Source[] {
  const cited = new Map<string, number>();
  for (const { sources: of } of entries.values())
    for (const { id } of of) cited.set(id, (cited.get(id) ?? 0) + 1);
  const count = ({ id }: Source) => cited.get(id) ?? 0;
  const own = chosen.flatMap((id) => sources.get(id) ?? []);
  return [...new Set([...own, ...[...sources.values()].sort((a, b) => count(b) - count(a))])];
}

/** Takes a form: what was written is kept before anything else, and then looked at. */
async function takeForm(submitted: ModalSubmitInteraction, { parts }: CustomId, desk: Desk): Promise<void> {
  const [what = '', subject = '', hash] = parts;
  const isEdit = what === 'edit';
  const begun = what === 'draft' ? await draftOf(submitted, subject, desk) : undefined;
  const form = readForm(submitted, begun?.form ?? (isEdit ? { ...EMPTY, entry: subject } : EMPTY));
  const draft: Draft = begun
    ? { ...begun, form, at: desk.now(), editor: submitted.user.id }
    : newDraft(submitted, desk, { form, note: isEdit ? 'edit' : 'add' });
  if (!(await keep(submitted, { draft, form }, desk))) return;
  if (submitted.isFromMessage()) await submitted.deferUpdate();
  else await submitted.deferReply({ flags: MessageFlags.Ephemeral });
  await show(submitted, { draft, form, hash, begun }, desk);
}

interface Taken {
  readonly draft: Draft;
  readonly form: AnswerForm;
  /** Of the text that a form was filled in with. */
  readonly hash: string | undefined;
  /** The draft that the form was of. */
  readonly begun: Draft | undefined;
}

/** Makes the files of what a form was sent with, and shows what they do. */
async function show(
  submitted: ModalSubmitInteraction,
  { draft, form, hash, begun }: Taken,
  desk: Desk,
): Promise<void> {
  const workspace = await openWorkspace(desk.learning, draft.server);
  const began = new Map((begun?.files ?? []).map((file) => [file.path, file.began]));
  const known = form.entry === undefined ? undefined : findAnswer(workspace.files, form.entry);
  if (known && hash !== undefined) began.set(known.file.path, hash);
  // Of an entry that the form was filled in with, what it had no room for stays.
  const whole = known && !begun ? readForm(submitted, formOf(known.entry)) : form;
  const written = { ...draft, form: whole, files: filesOfForm(whole, workspace, began) };
  await desk.learning.edits.keep(written);
  await showDraft(submitted, written, desk, { workspace });
}

/** Whether it was kept; where it was not, that is told, and whoever wrote it has it back. */
async function keep(
  submitted: ModalSubmitInteraction,
  { draft, form }: Pick<Taken, 'draft' | 'form'>,
  { learning }: Desk,
): Promise<boolean> {
  try {
    await learning.edits.keep(draft);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof StoreError)) throw thrown;
    learning.log.error(thrown.message);
    await giveBack(submitted, form);
    return false;
  }
}

/** Discord forgets what a form was sent with: where it cannot be kept, whoever wrote it gets it back. */
async function giveBack(submitted: ModalSubmitInteraction, form: AnswerForm): Promise<void> {
  const { faq } = translationsFor(submitted.locale);
  const { question, answer, phrasings } = form;
  const bytes = new TextEncoder().encode([question, answer, phrasings.join('\n')].join('\n\n'));
  const name = 'answer.md';
  const components = [text(`${faq.unreachable}\n${faq.givenBack}`), fileBox(name)];
  await submitted.reply(privately({ components, files: [{ name, bytes }] }));
}
