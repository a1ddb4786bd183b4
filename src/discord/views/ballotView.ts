import { labelsOf } from '../../advise/labels.ts';
import { escapeText } from '../escape.ts';
import type { Wizard } from '../together/wizard.ts';
import { button, row, text } from './components.ts';
import type { MessageView } from './message.ts';
import type { Read } from './quoted.ts';
import { takeBackId } from './togetherIds.ts';

export interface Ballot {
  readonly question: string;
  readonly choice: string;
}

/** What somebody has just voted, for their eyes alone. */
export function ballotView(wizard: Wizard, { guide, t }: Read, { question, choice }: Ballot): MessageView {
  const { together } = t;
  const labels = labelsOf(guide, t);
  const vote = together.yourVote(escapeText(labels.choice(question, choice)));
  return {
    components: [
      text(`**${labels.ask(question)}**
${vote}
-# ${together.secret}`),
      row(button(together.takeBack, takeBackId(wizard))),
    ],
  };
}
