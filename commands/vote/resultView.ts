import { type Advice, advice } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { tallyVotes, type VoteTally } from '../../src/advise/vote.ts';
import { button, container, row, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { deleteButtons, type MessageView, publicFor } from '../../src/discord/message.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { opinionsText } from './opinions.ts';
import { closedVotes, type End, type Session } from './session.ts';

/** Custom ids of a guide's own buttons: where answers lead, and its first question. */
export interface GuideIds {
  readonly goId: (guide: Guide, answers: Answers) => string;
  readonly startId: (guide: string) => string;
}

interface Ended {
  readonly session: Session;
  readonly guide: Guide;
  readonly t: Translator;
  readonly ids: GuideIds;
  readonly end: End;
}

/** What a group decided, how far it agreed, and what those who did not would have got. */
export function resultView({ session, guide, end, t, ids }: Ended): MessageView {
  const words = t.vote;
  const tally = tallyVotes(guide, closedVotes(session));
  const found = advice(guide, tally.answers);
  const verdict = [
    `### ${escapeText(guide.title)}`,
    `-# ${words.decided(howItEnded({ session, end, t }, tally))}`,
    ...(session.changed ? [`-# ${words.guideChanged}`] : []),
    verdictText(guide, found, t),
    ...(t.notice === undefined ? [] : [t.notice]),
  ].join('\n');
  const opinions = opinionsText({ guide, t }, tally, DISCORD_LIMITS.MESSAGE_TEXT - verdict.length);
  const audience = publicFor(session.host, t);
  return {
    components: [
      container(text(verdict), ...(opinions === '' ? [] : [text(opinions)])),
      row(
        button(found.next === null ? words.reasons : words.alone, ids.goId(guide, tally.answers)),
        ...(tally.answers.size === 0 ? [] : [button(t.advice.tryYourself, ids.startId(guide.id))]),
        ...deleteButtons(audience),
      ),
    ],
  };
}

function howItEnded(
  { end, session: { host }, t }: Omit<Ended, 'guide' | 'ids'>,
  { alone, opinions }: VoteTally,
): string {
  const { members, stopped, forgotten } = t.vote;
  const who = members(alone.size, opinions.length);
  if (end === 'stopped') return `${who} ${stopped}`;
  return end === 'forgotten' ? `${who} ${forgotten(host)}` : who;
}

function verdictText(guide: Guide, { outcome, strength, next }: Advice, { vote }: Translator): string {
  const { title, summary } = guide.outcomes.find(({ id }) => id === outcome) ?? {};
  if (title === undefined) return vote.leftOpen;
  const open = next === null ? '' : ` ${vote.questionsOpen}`;
  return `**${escapeText(title)}**\n${vote.strengths[strength]}${open}\n${summary}`;
}
