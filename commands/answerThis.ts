import { ApplicationCommandType } from 'discord.js';
import type { MessageMenuCommand } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import type { Library } from '../src/discord/library.ts';
import { privately } from '../src/discord/send.ts';
import { privateTo } from '../src/discord/views/message.ts';
import { verdictView } from '../src/discord/views/verdictView.ts';
import { LocalizedError } from '../src/locales/localizedError.ts';
import { translator } from '../src/locales/translator.ts';

/** "Answer this" in the menu of a message: its answer, for the person only who opened the menu. */
export const answerThis = (library: Library): MessageMenuCommand => ({
  data: { name: 'Answer this', type: ApplicationCommandType.Message, ...everywhere },
  run: async (interaction) => {
    const { pack, engine } = library.current;
    const asked = interaction.targetMessage.content;
    if (asked.trim() === '') throw new LocalizedError(({ troubles }) => troubles.noText);
    const audience = privateTo(translator(interaction.locale, pack.language));
    const verdict = engine.ask(asked);
    await interaction.reply(privately(verdictView({ verdict, pack, audience, asked, words: asked })));
  },
});
