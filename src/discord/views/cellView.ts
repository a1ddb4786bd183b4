import type { Aspect, Comparison, Subject } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { overviewId } from './compareIds.ts';
import { button, container, row, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import type { Audience, MessageView } from './message.ts';
import { sourceLine } from './sourceLine.ts';

/** One subject's part in an aspect, with the way to the whole comparison. */
export const cellView = ({ comparison, aspect, subject }: SubjectCell, audience: Audience): MessageView => ({
  components: [
    container(
      text(`### ${escapeText(aspect.name)}: ${escapeText(subject.name)}`),
      text(aspect.cells.get(subject.id)?.text ?? aspect.summary),
      text(sourceLine(aspect.sources)),
    ),
    row(button('Overview', overviewId(comparison.id, audience)), ...deleteButtons(audience, aspect.entry)),
  ],
});

export interface SubjectCell {
  readonly comparison: Comparison;
  readonly aspect: Aspect;
  readonly subject: Subject;
}
