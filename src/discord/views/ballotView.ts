import { labelsOf } from '../../advise/labels.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import type { Wizard } from '../together/wizard.ts';
import { button, row, text } from './components.ts';
import type { MessageView } from './message.ts';
import { takeBackId } from './togetherIds.ts';

export interface Ballot {
  readonly question: string;
  readonly choice: string;
}

/** What somebody has just voted, for their eyes alone. */
export function ballotView(wizard: Wizard, guide: Guide, { question, choice }: Ballot): MessageView {
  const labels = labelsOf(guide);
  return {
    components: [
      text(
        `**${labels.ask(question)}**\nYour vote: ${escapeText(labels.choice(question, choice))}\n-# Nobody else sees it. ` +
          'Until the question closes you can vote again to change it.',
      ),
      row(button('Take my vote back', takeBackId(wizard))),
    ],
  };
}
