import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  type Attachment,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { localizedDescription } from '../../src/discord/command.ts';
import { button, fileBox, rows, strongButton, text } from '../../src/discord/components.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { instead } from '../../src/discord/send.ts';
import type { LeftOut } from '../../src/importing/imported.ts';
import { importFiles } from '../../src/importing/importFiles.ts';
import { readSent, SENT_LIMITS } from '../../src/importing/readInputs.ts';
import type { Draft } from '../../src/learning/draft.ts';
import { type ImportedDraft, importInto } from '../../src/learning/importDraft.ts';
import { openWorkspace } from '../../src/learning/workspace.ts';
import type { Translations } from '../../src/locales/en.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { type Desk, type FaqPart, mustEdit } from './desk.ts';
import { draftOf, newDraft, showDraft } from './drafting.ts';
import { draftId, faqId } from './ids.ts';

/** `/faq import`: files of a FAQ become one draft. */
export const imported: FaqPart = {
  data: {
    name: 'import',
    type: ApplicationCommandOptionType.Subcommand,
    ...localizedDescription(({ faq }) => faq.commands.import),
  },
  run: async (command) => {
    await command.showModal(importForm(translationsFor(command.locale)));
  },
  clicks: new Map([
    [
      'look-import',
      async (click, { parts: [id = ''] }, desk) => {
        const draft = await draftOf(click, id, desk);
        await click.deferReply({ flags: MessageFlags.Ephemeral });
        await showDraft(click, draft, desk);
      },
    ],
  ]),
  forms: new Map([['import', takeFiles]]),
};

/** What Discord's file chooser offers; it looks at names alone, so what a file is shows when it is read. */
const TYPES = ['.toml', '.md', '.csv', '.tsv', '.json', '.yml', '.yaml', '.html', '.tag', '.zip'] as const;
const MOST_FILES = 5;

function importForm({ faq: { imported: words } }: Translations): APIModalInteractionResponseCallbackData {
  return {
    custom_id: faqId('import'),
    title: words.title,
    components: [
      {
        type: ComponentType.Label,
        label: words.files,
        description: words.filesHint,
        component: {
          type: ComponentType.FileUpload,
          custom_id: 'files',
          min_values: 1,
          max_values: MOST_FILES,
          file_types: [...TYPES],
        },
      },
      {
        type: ComponentType.Label,
        label: words.overlap,
        component: {
          type: ComponentType.RadioGroup,
          custom_id: 'overlap',
          options: [
            { value: 'keep', label: words.keep, default: true },
            { value: 'replace', label: words.replace },
          ],
        },
      },
      {
        type: ComponentType.Label,
        label: words.rights,
        component: { type: ComponentType.Checkbox, custom_id: 'may' },
      },
    ],
  };
}

async function takeFiles(submitted: ModalSubmitInteraction, _: unknown, desk: Desk): Promise<void> {
  mustEdit(submitted, desk.learning);
  if (!submitted.fields.getCheckbox('may')) throw new LocalizedError(({ faq }) => faq.imported.mustMay);
  const files = [...submitted.fields.getUploadedFiles('files', true).values()];
  const large = files.find(({ size }) => size > SENT_LIMITS.FILE_BYTES);
  if (large) throw new LocalizedError(({ faq }) => faq.imported.tooLarge(large.name, large.size));
  await submitted.deferReply({ flags: MessageFlags.Ephemeral });
  const inputs = readSent(await fetchAll(files));
  const read = await importFiles(inputs.files);
  const count = read.entries.length;
  if (count > SENT_LIMITS.ENTRIES) throw new LocalizedError(({ faq }) => faq.imported.tooMany(count));
  const draft = newDraft(submitted, desk, { note: 'import' });
  const workspace = await openWorkspace(desk.learning, draft.server);
  const overlap = submitted.fields.getRadioGroup('overlap') === 'replace' ? 'replace' : 'keep';
  const made = await importInto(workspace, read, overlap);
  const kept = { ...draft, files: made.files };
  if (made.usable > 0) await desk.learning.edits.keep(kept);
  const all = { ...made, leftOut: [...inputs.leftOut, ...made.leftOut] };
  const remarks = [...inputs.remarks, ...read.remarks];
  const t = translationsFor(submitted.locale);
  await submitted.editReply(instead(importView({ draft: kept, made: all, count, remarks, t })));
}

/** Milliseconds that Discord may take to hand out a file that it was given. */
const PATIENCE = 30_000;

/** What was sent, by name: nothing but the attachments themselves is fetched. */
async function fetchAll(files: readonly Attachment[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const fetched = new Map<string, Uint8Array>();
  for (const { name, url } of files) {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok) throw new LocalizedError(({ faq }) => faq.imported.notFetched(name));
    if (bytes.length > SENT_LIMITS.FILE_BYTES)
      throw new LocalizedError(({ faq }) => faq.imported.tooLarge(name, bytes.length));
    fetched.set(name, bytes);
  }
  return fetched;
}

interface ImportShown {
  readonly draft: Draft;
  readonly made: ImportedDraft;
  /** Answers that were read. */
  readonly count: number;
  readonly remarks: readonly string[];
  readonly t: Translations;
}

export function importView({ draft, made, count, remarks, t }: ImportShown): MessageView {
  const { imported: words, kept } = t.faq;
  const { usable, byHand, leftOut } = made;
  const places = new Set([...byHand, ...leftOut].map(({ place }) => place));
  const list = [...remarks, ...section(words.byHand, byHand), ...section(words.leftOut, leftOut)].join('\n');
  const hasList = list !== '';
  return {
    components: [
      text([words.result(count, usable, places.size), ...(usable > 0 ? [`-# ${kept}`] : [])].join('\n')),
      ...(hasList ? [fileBox('import.txt')] : []),
      ...(usable > 0
        ? rows([
            strongButton(words.preview, draftId('look-import', draft)),
            button(words.publish, draftId('publish', draft)),
          ])
        : []),
    ],
    ...(hasList ? { files: [{ name: 'import.txt', bytes: new TextEncoder().encode(list) }] } : {}),
  };
}

const section = (title: string, items: readonly LeftOut[]): readonly string[] =>
  items.length === 0
    ? []
    : ['', `${title}: ${items.length}`, ...items.map(({ place, why }) => `- ${place}: ${why}`)];
