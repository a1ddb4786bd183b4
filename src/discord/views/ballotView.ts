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
export function ballotView(wizard: Wizard, { guide, say }: Read, { question, choice }: Ballot): MessageView {
  const { together } = say;
  const labels = labelsOf(guide, say);
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
