import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import { knownIn, localizedDescription } from '../../src/discord/command.ts';
import { row, select, text } from '../../src/discord/components.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { instead } from '../../src/discord/send.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import { parseEntry } from '../../src/knowledge/entryFile.ts';
import type { Revision } from '../../src/learning/edits.ts';
import { dayOf } from '../../src/learning/people.ts';
import { openWorkspace, undoFiles } from '../../src/learning/workspace.ts';
import type { Translations } from '../../src/locales/en.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import { answerOption, completeAnswer } from './change.ts';
import { type Desk, type FaqPart, mustEdit, serverOf } from './desk.ts';
import { newDraft, showDraft } from './drafting.ts';
import { faqId } from './ids.ts';

/** `/faq history`: what was published, by whom and when, and undo. */
export const history: FaqPart = {
  data: {
    name: 'history',
    type: ApplicationCommandOptionType.Subcommand,
    ...localizedDescription(({ faq }) => faq.commands.history),
    options: [answerOption(false, 'one')],
  },
  complete: completeAnswer,
  run: showHistory,
  clicks: new Map([['undo', undo]]),
};

/** Days that the numbers of an answer are of. */
const DAYS = 30;
const DAY = 86_400_000;

async function showHistory(
  command: ChatInputCommandInteraction,
  { learning, library, now }: Desk,
): Promise<void> {
  const server = serverOf(command);
  const t = translationsFor(command.locale);
  const { pack } = knownIn(library, server);
  const wanted = command.options.getString('answer') ?? undefined;
  await command.deferReply({ flags: MessageFlags.Ephemeral });
  const all = await learning.edits.history(server);
  const isWanted = ({ path }: Revision) => wanted === undefined || nameIn(path) === wanted;
  const title = wanted === undefined ? undefined : (pack.entries.get(wanted)?.question ?? wanted);
  const since = dayOf(now() - DAYS * DAY);
  const tallied = wanted === undefined ? undefined : await learning.waiting.tallied(server, since, wanted);
  await command.editReply(instead(historyView(publications(all, isWanted), { t, title, tallied })));
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** What was published at once. */
interface Publication {
  readonly generation: number;
  readonly files: readonly Revision[];
  readonly title: string;
}

function publications(
  all: readonly Revision[],
  isWanted: (revision: Revision) => boolean,
): readonly Publication[] {
  const generations = new Set(all.filter(isWanted).map(({ generation }) => generation));
  return [...generations].slice(0, DISCORD_LIMITS.SELECT_OPTIONS).map((generation) => {
    const files = all.filter((each) => each.generation === generation);
    const own = files.filter(isWanted);
    const first = files.find(({ text }) => text === null) ?? own[0] ?? files[0];
    return { generation, files, title: first ? questionOf(first, all) : '' };
  });
}

/** The question that a revision is about: as it says, or as the one before it said. */
function questionOf({ path, text, generation }: Revision, all: readonly Revision[]): string {
  const before = all.find(
    (other) => other.path === path && other.generation < generation && other.text !== null,
  );
  const said = text ?? before?.text ?? undefined;
  const entry = said !== undefined && path.startsWith('entries/') ? parseEntry({ path, text: said }) : [];
  return 'parsed' in entry ? entry.parsed.value.question : nameIn(path);
}

const MOST_LINES = 10;

export interface HistoryShown {
  readonly t: Translations;
  /** Of the one answer that it is the history of. */
  readonly title?: string | undefined;
  /** How often it answered, helped, missed and was picked in the last 30 days. */
  readonly tallied?: ReadonlyMap<string, number> | undefined;
}

export function historyView(
  published: readonly Publication[],
  { t, title, tallied }: HistoryShown,
): MessageView {
  const { history: words, notes } = t.faq;
  const count = (what: string) => tallied?.get(what) ?? 0;
  const said = tallied
    ? [`-# ${words.said(count('answered'), count('helped'), count('missed'), count('picked'))}`]
    : [];
  if (published.length === 0) return { components: [text([words.none, ...said].join('\n'))] };
  const noteOf = ({ files: [first] }: Publication) =>
    Object.entries(notes).find(([name]) => name === first?.note)?.[1] ?? '';
  const lines = published.slice(0, MOST_LINES).map((each) => {
    const [first] = each.files;
    const who = first?.editor ? `<@${first.editor}>` : words.somebody;
    const more = each.files.length > 1 ? ` ${words.more(each.files.length - 1)}` : '';
    const state = first ? words.states[first.state] : '';
    const by = t.faq.by(who, `<t:${Math.floor((first?.at ?? 0) / 1_000)}:R>`);
    return `- ${clip(escapeText(each.title), 120)}${more}\n-# ${noteOf(each)} ${by} · ${state}`;
  });
  const head = title === undefined ? words.title : words.of(clip(escapeText(title), 120));
  const options = published.map((each) => ({
    value: String(each.generation),
    label: clip(each.title, DISCORD_LIMITS.SELECT_OPTION_LABEL),
    description: clip(noteOf(each), DISCORD_LIMITS.SELECT_OPTION_DESCRIPTION),
  }));
  return {
    components: [
      text([`**${head}**`, ...said, ...lines].join('\n')),
      row(select(faqId('undo'), words.choose, options)),
    ],
  };
}

/** A draft of how it was before a publication; the button under “Live” has its number, the list as what was chosen. */
async function undo(click: MessageComponentInteraction, { parts }: CustomId, desk: Desk): Promise<void> {
  mustEdit(click, desk.learning);
  const chosen = click.isStringSelectMenu() ? click.values[0] : parts[0];
  const server = serverOf(click);
  await click.deferReply({ flags: MessageFlags.Ephemeral });
  const workspace = await openWorkspace(desk.learning, server);
  const files = undoFiles(Number(chosen), await desk.learning.edits.history(server), workspace);
  if (files.length === 0) throw new LocalizedError(({ faq }) => faq.history.nothingToUndo);
  const draft = newDraft(click, desk, { note: 'undo', files });
  await desk.learning.edits.keep(draft);
  await showDraft(click, draft, desk, { workspace });
}
