import { type Advice, advice } from '../../advise/advice.ts';
import { tallyVotes, type VoteTally } from '../../advise/vote.ts';
import type { Guide } from '../../knowledge/pack.ts';
import type { Translator } from '../../locales/translator.ts';
import { escapeText } from '../escape.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { closedVotes } from '../together/steps.ts';
import type { End, Wizard } from '../together/wizard.ts';
import { goId, startId } from './adviseIds.ts';
import { button, container, row, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import { type MessageView, publicFor } from './message.ts';
import { opinionsText } from './opinionsText.ts';

interface Ended {
  readonly wizard: Wizard;
  readonly guide: Guide;
  readonly t: Translator;
  readonly end: End;
}

/** What a group decided, how far it agreed, and what those who did not would have got. */
export function togetherResultView({ wizard, guide, end, t }: Ended): MessageView {
  const words = t.together;
  const together = tallyVotes(guide, closedVotes(wizard));
  const found = advice(guide, together.answers);
  const verdict = [
    `### ${escapeText(guide.title)}`,
    `-# ${words.decided(howItEnded({ wizard, end, t }, together))}`,
    ...(wizard.changed ? [`-# ${words.guideChanged}`] : []),
    verdictText(guide, found, t),
    ...(t.notice === undefined ? [] : [t.notice]),
  ].join('\n');
  const opinions = opinionsText({ guide, t }, together, DISCORD_LIMITS.MESSAGE_TEXT - verdict.length);
  const audience = publicFor(wizard.host, t);
  return {
    components: [
      container(text(verdict), ...(opinions === '' ? [] : [text(opinions)])),
      row(
        button(found.next === null ? words.reasons : words.alone, goId(guide, together.answers)),
        ...(together.answers.size === 0 ? [] : [button(t.advice.tryYourself, startId(guide.id))]),
        ...deleteButtons(audience),
      ),
    ],
  };
}

function howItEnded(
  { end, wizard: { host }, t }: Omit<Ended, 'guide'>,
  { alone, opinions }: VoteTally,
): string {
  const { members, stopped, forgotten } = t.together;
  const who = members(alone.size, opinions.length);
  if (end === 'stopped') return `${who} ${stopped}`;
  return end === 'forgotten' ? `${who} ${forgotten(host)}` : who;
}

function verdictText(guide: Guide, { outcome, strength, next }: Advice, { together }: Translator): string {
  const { title, summary } = guide.outcomes.find(({ id }) => id === outcome) ?? {};
  if (title === undefined) return together.leftOpen;
  const open = next === null ? '' : ` ${together.questionsOpen}`;
  return `**${escapeText(title)}**\n${together.strengths[strength]}${open}\n${summary}`;
}
