import {
  ApplicationCommandType,
  DiscordAPIError,
  type Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { withoutName } from '../../src/discord/chatMessages.ts';
import {
  installContexts,
  knownIn,
  type Library,
  type MessageMenuCommand,
} from '../../src/discord/command.ts';
import { completed, privateTo } from '../../src/discord/message.ts';
import { privately } from '../../src/discord/send.ts';
import type { Learning } from '../../src/learning/servers.ts';
import { LocalizedError, translationsFor, translator } from '../../src/locales/translator.ts';
import type { AskParts } from './chat.ts';
import { askedIn, asksBack, record } from './record.ts';
import { verdictView } from './verdictView.ts';
import { whyView } from './whyView.ts';

/** "Answer this" in the menu of a message: its answer, for the person only who opened the menu. */
export const answerThis = (
  library: Library,
  { ways, learning }: Pick<AskParts, 'ways' | 'learning'>,
): MessageMenuCommand => ({
  data: { name: 'Answer this', type: ApplicationCommandType.Message, ...installContexts },
  run: async (interaction) => {
    const { pack, engine } = knownIn(library, interaction.guildId);
    const asked = interaction.targetMessage.content;
    if (asked.trim() === '') throw new LocalizedError(({ troubles }) => troubles.noText);
    const audience = privateTo(translator(interaction.locale, pack.language));
    const verdict = engine.ask(asked);
    const recorded = record(learning, askedIn(interaction), { words: asked, verdict, pack });
    const view = verdictView({ verdict, pack, audience, ways, asked, words: asked, recorded });
    await interaction.reply(privately(await completed(view)));
  },
});

/** "Why this answer" in the menu of a message: of a question, or of the bot's reply to one. */
export const whyThis = (library: Library, learning: Learning | undefined): MessageMenuCommand => ({
  data: { name: 'Why this answer', type: ApplicationCommandType.Message, ...installContexts },
  run: async (interaction) => {
    const { pack, engine } = knownIn(library, interaction.guildId);
    const words = await questionOf(interaction);
    const t = translationsFor(interaction.locale);
    const known = { pack, t, asksBack: asksBack(learning, askedIn(interaction)) };
    await interaction.reply(
      privately(whyView({ version: pack.version, words }, engine.explain(words), known)),
    );
  },
});

async function questionOf({ targetMessage, client }: MessageContextMenuCommandInteraction): Promise<string> {
  const isOwn = targetMessage.author.id === client.user.id;
  const question = isOwn ? await repliedTo(targetMessage) : targetMessage;
  const words = withoutName(question?.content ?? '', client.user.id);
  if (words === '')
    throw new LocalizedError(({ troubles }) => (isOwn ? troubles.unknownQuestion : troubles.noText));
  return words;
}

/** The message that the bot's answer replies to; undefined where there is none, or Discord does not show it. */
async function repliedTo(answer: Message): Promise<Message | undefined> {
  if (!answer.reference) return undefined;
  return answer.fetchReference().catch((thrown: unknown) => {
    if (thrown instanceof DiscordAPIError) return undefined;
    throw thrown;
  });
}
