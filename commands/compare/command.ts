import {
  type ApplicationCommandOptionChoiceData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
} from 'discord.js';
import { narrowTo } from '../../src/compare/narrowTo.ts';
import { picturesOf } from '../../src/compare/picture/picturesOf.ts';
import {
  completeAspect,
  completeSubjects,
  completeTopic,
  selectAspect,
  selectBetween,
} from '../../src/compare/selectComparison.ts';
import {
  installContexts,
  knownIn,
  type Library,
  localizedDescription,
  type SlashCommand,
} from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { createDeferredAttachments, type Pictures } from '../../src/discord/deferredAttachments.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import {
  type Audience,
  type DrawnPicture,
  type MessageView,
  privateTo,
  publicFor,
} from '../../src/discord/message.ts';
import { answerClick, NOBODY, reply, replyOf } from '../../src/discord/send.ts';
import type { IsPrivateAt } from '../../src/discord/serverRules.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Aspect, Comparison, Pack, Subject } from '../../src/knowledge/pack.ts';
import { LocalizedError, type Translator, translator } from '../../src/locales/translator.ts';
import { aspectView, cellView } from './aspectView.ts';
import { COMPARE, subjectsBetween } from './ids.ts';
import { overviewView, tableView } from './overviewView.ts';

const data = {
  name: COMPARE,
  type: ApplicationCommandType.ChatInput,
  ...localizedDescription(({ commands }) => commands.compare.about),
  options: [
    {
      name: 'topic',
      type: ApplicationCommandOptionType.String,
      ...localizedDescription(({ commands }) => commands.compare.topic),
      autocomplete: true,
    },
    {
      name: 'aspect',
      type: ApplicationCommandOptionType.String,
      ...localizedDescription(({ commands }) => commands.compare.aspect),
      autocomplete: true,
    },
    {
      name: 'subjects',
      type: ApplicationCommandOptionType.String,
      ...localizedDescription(({ commands }) => commands.compare.subjects),
      autocomplete: true,
    },
  ],
  ...installContexts,
} satisfies SlashCommand['data'];

export interface CompareParts {
  readonly pictures?: Pictures | undefined;
  readonly isPrivateAt: IsPrivateAt;
}

/** `/compare`: a comparison in brief, or one aspect of it. Its pictures follow where something draws them. */
export function compare(library: Library, { pictures, isPrivateAt }: CompareParts): SlashCommand {
  const deferred = createDeferredAttachments(pictures);

  async function run(interaction: ChatInputCommandInteraction): Promise<void> {
    const wanted = wantedBy(interaction, knownIn(library, interaction.guildId).pack);
    const { t } = wanted;
    const audience = isPrivateAt(interaction) ? privateTo(t) : publicFor(interaction.user.id, t);
    const view = (drawn: readonly DrawnPicture[]) => viewOf(wanted, audience, drawn);
    const answer = (drawn: readonly DrawnPicture[]) => interaction.reply(reply(view(drawn), audience));
    await deferred.show({ answer, interaction, of: interaction.id, ...drawnFor(wanted), view });
  }

  /** Turns the comparison to an aspect or back to the overview, for whoever asked; for others in a private reply. */
  async function click(click: MessageComponentInteraction, id: CustomId): Promise<void> {
    const wanted = wantedByClick(click, id, knownIn(library, click.guildId).pack);
    const asker = id.parts[1] ?? NOBODY;
    const of = replyOf(click, asker);
    const { t } = wanted;
    let audience = privateTo(t);
    const view = (drawn: readonly DrawnPicture[]) => viewOf(wanted, audience, drawn);
    const answer = (drawn: readonly DrawnPicture[]) =>
      answerClick(click, { asker, t }, (reader) => {
        audience = reader;
        return view(drawn);
      });
    await deferred.show({ answer, interaction: click, of, ...drawnFor(wanted), view });
  }

  return {
    data,
    run,
    complete: (interaction) => complete(interaction, knownIn(library, interaction.guildId).pack),
    click,
  };
}

/** What to show: a comparison in brief, one aspect of it, or a page of all its rows; and in which words. */
interface Wanted {
  readonly comparison: Comparison;
  readonly t: Translator;
  readonly aspect?: Aspect | undefined;
  /** Whose part in the aspect it is, where it is that of one subject. */
  readonly subject?: Subject | undefined;
  /** Of the table of all rows, from 0. */
  readonly page?: number | undefined;
}

/** The pictures that belong to what is shown. */
const drawnFor = ({ comparison, t, aspect, page }: Wanted) => ({
  name: comparison.id,
  wanted: aspect || page !== undefined ? [] : picturesOf(comparison, t),
});

function wantedBy({ options, locale }: ChatInputCommandInteraction, pack: Pack): Wanted {
  const t = translator(locale, pack.language);
  const [topic, words] = [options.getString('topic') ?? '', options.getString('aspect') ?? ''];
  const comparison = selectBetween(pack, { subjects: options.getString('subjects') ?? '', topic }, t);
  return { comparison, t, aspect: words === '' ? undefined : selectAspect(comparison, words) };
}

/** What a select or a button of a comparison names; unknown ones come from before a change of the knowledge. */
function wantedByClick(
  click: MessageComponentInteraction,
  { action, parts: [id = '', , between, detail = ''] }: CustomId,
  pack: Pack,
): Wanted {
  if (!ACTIONS.has(action)) throw new LocalizedError(OLD_BUTTON);
  const whole = pack.comparisons.get(id);
  const subjects = whole && subjectsBetween(whole, between);
  if (!whole || !subjects) throw new LocalizedError(({ troubles }) => troubles.comparisonGone);
  const t = translator(click.locale, pack.language);
  const [subject, ...others] = subjects;
  if (action === 'row' && others.length === 0)
    return { comparison: whole, t, aspect: aspectOf(whole, detail), subject };
  const comparison = narrowTo(whole, subjects, t);
  const chosen = click.isStringSelectMenu() ? click.values[0] : detail;
  return {
    comparison,
    t,
    aspect: click.isStringSelectMenu() || action === 'row' ? aspectOf(comparison, chosen) : undefined,
    page: action === 'table' ? Number.parseInt(detail, 10) || 0 : undefined,
  };
}

const ACTIONS: ReadonlySet<string> = new Set(['aspect', 'overview', 'table', 'row']);

/** Topics, the aspects of the topic that is there already, or subjects that can be set side by side. */
function complete(
  { options }: AutocompleteInteraction,
  pack: Pack,
): readonly ApplicationCommandOptionChoiceData[] {
  const { name, value } = options.getFocused(true);
  const topic = options.getString('topic') ?? '';
  if (name === 'topic') return completeTopic(pack, value);
  if (name === 'subjects') return completeSubjects(pack, value, topic);
  return completeAspect(selectBetween(pack, { subjects: options.getString('subjects') ?? '', topic }), value);
}

/** The aspect that a select named. */
function aspectOf(comparison: Comparison, wanted: string | undefined): Aspect {
  const aspect = comparison.aspects.find(({ id }) => id === wanted);
  if (aspect) return aspect;
  throw new LocalizedError(({ troubles }) => troubles.aspectGone(escapeText(comparison.title)));
}

function viewOf(
  { comparison, aspect, subject, page }: Wanted,
  audience: Audience,
  drawn: readonly DrawnPicture[],
): MessageView {
  if (aspect && subject) return cellView({ comparison, aspect, subject }, audience);
  if (aspect) return aspectView(comparison, aspect, audience);
  return page === undefined
    ? overviewView(comparison, audience, drawn)
    : tableView(comparison, audience, page);
}
