import { button, row, rows, select, strongButton, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import type { ServerSettings } from '../../src/learning/servers.ts';
import { type Group, TABS, type Tab } from '../../src/learning/waiting.ts';
import type { Translations } from '../../src/locales/en.ts';
import { faqId } from './ids.ts';

/** Groups of a page, and questions of a group that are shown. */
export const GROUPS = 5;
export const QUESTIONS = 15;

/** Characters of a question in a list, and of one in a group. */
const LINE = 100;

export interface GapsShown {
  readonly groups: Readonly<Record<Tab, readonly Group[]>>;
  readonly tab: Tab;
  /** From 0. */
  readonly page: number;
  /** How often each thing happened in the last 30 days. */
  readonly tallied: ReadonlyMap<string, number>;
  readonly settings: ServerSettings;
  readonly pack: Pack;
  readonly t: Translations;
}

export const tabId = (tab: Tab, page = 0): string => faqId('gaps', tab, String(page));

/** What waits for an answer, by tabs, most asked first. */
export function gapsView({ groups, tab, page, tallied, settings, pack, t }: GapsShown): MessageView {
  const { gaps: words } = t.faq;
  const all = groups[tab];
  const last = Math.max(0, Math.ceil(all.length / GROUPS) - 1);
  const at = Math.min(Math.max(0, page), last);
  const shown = all.slice(at * GROUPS, (at + 1) * GROUPS);
  const count = (what: string) => tallied.get(what) ?? 0;
  const lines = [
    words.title(all.length, tab),
    `-# ${words.tallied(count('answered'), count('suggested'), count('none'))}`,
    ...(settings.learning === 'questions' ? [] : [`-# ${words.notKept}`]),
    ...shown.map((group, index) => groupLine(group, at * GROUPS + index + 1, { pack, t })),
    ...(last > 0 ? [`-# ${t.browse.page(at + 1, last + 1)}`] : []),
  ];
  const options = shown.map((group) => ({
    value: group.id,
    label: clip(titleOf(group), DISCORD_LIMITS.SELECT_OPTION_LABEL),
    description: clip(words.asked(group.count, group.askers), DISCORD_LIMITS.SELECT_OPTION_DESCRIPTION),
  }));
  return {
    components: [
      text(lines.join('\n')),
      ...(options.length > 0 ? [row(select(faqId('group', tab, String(at)), words.open, options))] : []),
      ...rows(TABS.map((each) => tabButton(each, tab, words.tabs[each](groups[each].length)))),
      ...rows([
        ...(at > 0 ? [button(t.browse.previous, faqId('gaps', tab, String(at - 1), 'back'))] : []),
        ...(at < last ? [button(t.browse.next, faqId('gaps', tab, String(at + 1), 'next'))] : []),
      ]),
    ],
  };
}

/** The tab that is open stands out. */
const tabButton = (tab: Tab, open: Tab, label: string) =>
  (tab === open ? strongButton : button)(label, tabId(tab));

/** The shortest question says best what is asked. */
export const titleOf = ({ questions }: Group): string =>
  questions.reduce((best, { text: each }) => (best === '' || each.length < best.length ? each : best), '');

interface Around {
  readonly pack: Pack;
  readonly t: Translations;
}

function groupLine(group: Group, number: number, { pack, t }: Around): string {
  const { gaps: words } = t.faq;
  const near = nearestOf(group, pack);
  const facts = [
    words.asked(group.count, group.askers),
    words.lastAsked(group.lastDay),
    ...(near ? [words.near(escapeText(clip(near.question, 60)))] : []),
  ];
  return `**${number}.** ${escapeText(clip(titleOf(group), LINE))}\n-# ${facts.join(' · ')}`;
}

/** The entry that came closest to most of the questions. */
export function nearestOf({ questions }: Group, { entries }: Pack) {
  const votes = new Map<string, number>();
  for (const { entry, count } of questions) votes.set(entry, (votes.get(entry) ?? 0) + count);
  const [best = ''] = [...votes].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  return entries.get(best);
}

export interface GroupShown extends Around {
  readonly group: Group;
  readonly tab: Tab;
  /** Of the list that it was opened from. */
  readonly page: string;
}

/** A group's questions, and what can be made of them. */
export function groupView({ group, tab, page, pack, t }: GroupShown): MessageView {
  const { gaps: words } = t.faq;
  const near = nearestOf(group, pack);
  const more = group.questions.length - QUESTIONS;
  const lines = [
    `### ${escapeText(clip(titleOf(group), LINE))}`,
    `-# ${[words.asked(group.count, group.askers), words.lastAsked(group.lastDay)].join(' · ')}`,
    ...group.questions
      .slice(0, QUESTIONS)
      .map(({ text: asked, count }) => `- ${escapeText(clip(asked, LINE))}${count > 1 ? ` ×${count}` : ''}`),
    ...(more > 0 ? [`-# ${t.general.more(more)}`] : []),
    ...(near ? [`-# ${words.nearest[tab](escapeText(clip(near.question, LINE)))}`] : []),
  ];
  const id = (action: string) => faqId(action, tab, group.id);
  return {
    components: [
      text(lines.join('\n')),
      ...rows([
        strongButton(words.write, id('answer')),
        ...(near && near.aspectOf === undefined
          ? [button(words.addTo(clip(near.question, 30)), faqId('phrase', tab, group.id, near.id))]
          : []),
        button(words.notOurs, id('notours')),
        button(t.general.back, faqId('gaps', tab, page)),
      ]),
    ],
  };
}

/** They wait no longer; their wording can tell the engine where to stay silent. */
export const notOursView = (group: Group, tab: Tab, t: Translations): MessageView => ({
  components: [
    text(t.faq.gaps.ignored(group.questions.length)),
    ...rows([
      button(t.faq.gaps.outside, faqId('outside', tab, group.id)),
      button(t.general.back, tabId(tab)),
    ]),
  ],
});
