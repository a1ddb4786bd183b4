import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { localizedDescription } from '../../src/discord/command.ts';
import { fileBox, text } from '../../src/discord/components.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { instead } from '../../src/discord/send.ts';
import { changesBetween, patchOf, zipOf } from '../../src/learning/patch.ts';
import { openWorkspace, type Workspace } from '../../src/learning/workspace.ts';
import type { Translations } from '../../src/locales/en.ts';
import { translationsFor } from '../../src/locales/translator.ts';
import { type FaqPart, serverOf } from './desk.ts';

/** `/faq export`: what editors changed, as a patch for git and as whole files. */
export const exported: FaqPart = {
  data: {
    name: 'export',
    type: ApplicationCommandOptionType.Subcommand,
    ...localizedDescription(({ faq }) => faq.commands.export),
  },
  run: async (command, { learning }) => {
    await command.deferReply({ flags: MessageFlags.Ephemeral });
    const workspace = await openWorkspace(learning, serverOf(command));
    await command.editReply(instead(exportView(workspace, translationsFor(command.locale))));
  },
};

export function exportView({ folder, laid }: Workspace, { faq }: Translations): MessageView {
  const { none, done, left } = faq.exported;
  const changes = changesBetween(folder, laid.files);
  const isLeft = laid.left.length > 0 ? [`-# ${left(laid.left.length)}`] : [];
  if (changes.length === 0) return { components: [text([none, ...isLeft].join('\n'))] };
  const files = [
    { name: 'edits.patch', bytes: new TextEncoder().encode(patchOf(changes)) },
    { name: 'edits.zip', bytes: zipOf(changes) },
  ];
  return {
    components: [
      text([done(changes.length), ...isLeft].join('\n')),
      ...files.map(({ name }) => fileBox(name)),
    ],
    files,
  };
}
