import { type Advice, advice } from '../../advise/advice.ts';
import { addUp, type Together } from '../../advise/together.ts';
import { counted } from '../../counted.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { closedVotes } from '../together/steps.ts';
import type { End, Wizard } from '../together/wizard.ts';
import { goId, startId } from './adviseIds.ts';
import { button, container, row, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import type { MessageView } from './message.ts';
import { opinionsText } from './opinionsText.ts';
import { CHANGED } from './togetherStepView.ts';

interface Ended {
  readonly wizard: Wizard;
  readonly guide: Guide;
  readonly end: End;
}

/** What a group decided, how far it agreed, and what those who did not would have got. */
export function togetherResultView({ wizard, guide, end }: Ended): MessageView {
  const together = addUp(guide, closedVotes(wizard));
  const found = advice(guide, together.answers);
  const verdict = [
    `### ${escapeText(guide.title)}`,
    `-# Decided together: ${howItEnded(end, wizard, together)}`,
    ...(wizard.changed ? [`-# ${CHANGED}`] : []),
    verdictText(guide, found),
  ].join('\n');
  const opinions = opinionsText(guide, together, DISCORD_LIMITS.MESSAGE_TEXT - verdict.length);
  const audience = { kind: 'public', asker: wizard.host } as const;
  return {
    components: [
      container(text(verdict), ...(opinions === '' ? [] : [text(opinions)])),
      row(
        button(
          found.next === null ? 'Reasons and first steps' : 'Go on alone',
          goId(guide, together.answers),
        ),
        ...(together.answers.size === 0 ? [] : [button('Answer it yourself', startId(guide.id))]),
        ...deleteButtons(audience),
      ),
    ],
  };
}

function howItEnded(end: End, { host }: Wizard, { alone, opinions }: Together): string {
  const who = `${counted(alone.size, 'member')} voted on ${counted(opinions.length, 'question')}.`;
  if (end === 'stopped')
    return `${who} The vote was stopped before its end; the open question does not count.`;
  if (end === 'forgotten') return `${who} It ended because <@${host}> did not go on within a day.`;
  return who;
}

const STRENGTHS = {
  firm: 'Firm: the answers point to it clearly.',
  leaning: 'Leaning: the answers point to it, but it is close.',
  undecided: 'Undecided: the answers speak for something else as well.',
} as const;

function verdictText(guide: Guide, { outcome, strength, next }: Advice): string {
  const { title, summary } = guide.outcomes.find(({ id }) => id === outcome) ?? {};
  if (title === undefined) return 'No recommendation: the answers leave it open.';
  const open = next === null ? '' : ' Questions that could change it were not asked.';
  return `**${escapeText(title)}**\n${STRENGTHS[strength]}${open}\n${summary}`;
}
