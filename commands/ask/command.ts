import {
  type ApplicationCommandOptionChoiceData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import {
  installContexts,
  type Knowledge,
  knownIn,
  type Library,
  localizedDescription,
  type SlashCommand,
} from '../../src/discord/command.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { completed, privateTo, publicFor } from '../../src/discord/message.ts';
import { reply } from '../../src/discord/send.ts';
import { clip } from '../../src/discord/text.ts';
import { LocalizedError, type Translator, translator } from '../../src/locales/translator.ts';
import { answerView } from './answerView.ts';
import { type AskParts, chatView, titleHint } from './chat.ts';
import { clickAnswer } from './click.ts';
import { ASK } from './ids.ts';
import { askedIn, record } from './record.ts';
import { smallTalkIn, smallTalkView } from './smallTalk.ts';
import { verdictView } from './verdictView.ts';

const data = {
  name: ASK,
  type: ApplicationCommandType.ChatInput,
  ...localizedDescription(({ commands }) => commands.ask.about),
  options: [
    {
      name: 'question',
      type: ApplicationCommandOptionType.String,
      ...localizedDescription(({ commands }) => commands.ask.question),
      required: true,
      autocomplete: true,
    },
    {
      name: 'private',
      type: ApplicationCommandOptionType.Boolean,
      ...localizedDescription(({ commands }) => commands.ask.private),
    },
    {
      name: 'for',
      type: ApplicationCommandOptionType.User,
      ...localizedDescription(({ commands }) => commands.ask.for),
    },
  ],
  ...installContexts,
} satisfies SlashCommand['data'];

/** `/ask`: free text in, a curated answer out, in chat too. Owns the clicks on answers and suggestions. */
export const ask = (library: Library, parts: AskParts): SlashCommand => ({
  data,
  run: (interaction) => answer(interaction, library, parts),
  complete: ({ options, guildId }) => complete(options.getFocused(), knownIn(library, guildId)),
  click: (click, id) => {
    const { learning, ways } = parts;
    return clickAnswer(click, id, { ...knownIn(library, click.guildId), learning, draw: ways.draw });
  },
  hear: (message, said) => chatView(message, said, { current: knownIn(library, message.guildId), parts }),
  hint: ({ name, guildId }) => titleHint(name, knownIn(library, guildId), parts.ways),
});

async function answer(
  interaction: ChatInputCommandInteraction,
  library: Library,
  { isPrivateAt, learning, ways }: AskParts,
): Promise<void> {
  const { pack, engine } = knownIn(library, interaction.guildId);
  const t = translator(interaction.locale, pack.language);
  const { asked, to, audience } = read(interaction, t, isPrivateAt(interaction));
  const chosen = pack.entries.get(asked);
  const where = askedIn(interaction);
  if (chosen) {
    if (where.server !== null) learning?.gaps.count(where.server, 'answered', chosen.id);
    const view = await completed(answerView({ entries: [chosen], pack, audience, to, draw: ways.draw }));
    await interaction.reply(reply(view, audience));
    return;
  }
  const verdict = engine.ask(asked);
  const kind = verdict.verdict === 'answer' ? undefined : smallTalkIn(asked);
  const seenBy = kind || verdict.verdict === 'none' ? privateTo(audience.t) : audience;
  const around = { pack, audience: seenBy, ways };
  const recordAsked = () => record(learning, where, { words: asked, verdict, pack });
  const view = kind
    ? smallTalkView({ ...around, kind })
    : verdictView({ ...around, verdict, asked, to, words: asked, recorded: recordAsked() });
  await interaction.reply(reply(await completed(view), seenBy));
}

/** @param mustHide whether only whoever asks may see an answer there */
function read({ options, user }: ChatInputCommandInteraction, t: Translator, mustHide: boolean) {
  const person = options.getUser('for');
  if (person?.bot) throw new LocalizedError(({ troubles }) => troubles.botReadsNothing);
  const to = person?.id === user.id ? undefined : person?.id;
  if (mustHide && to) throw new LocalizedError(({ troubles }) => troubles.privateChannel);
  const hidden = mustHide || (options.getBoolean('private') ?? false);
  if (hidden && to) throw new LocalizedError(({ troubles }) => troubles.privateFor);
  const audience = hidden ? privateTo(t) : publicFor(user.id, t);
  return { asked: options.getString('question', true), to, audience };
}

/** Entries for what is typed; the popular ones before. Their ids come back as the question. */
function complete(typed: string, { pack, engine }: Knowledge): readonly ApplicationCommandOptionChoiceData[] {
  const entries = typed.trim() === '' ? pack.popular : engine.complete(typed, DISCORD_LIMITS.CHOICES);
  return entries.map(({ id, question }) => ({
    name: clip(question, DISCORD_LIMITS.CHOICE_NAME),
    value: id,
  }));
}
