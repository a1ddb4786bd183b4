import type { Aspect, Comparison, Subject } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { overviewId } from './compareIds.ts';
import { button, container, row, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import { type Audience, type MessageView, noticeOf } from './message.ts';
import { sourceLine } from './sourceLine.ts';

/** One subject's part in an aspect, with the way to the whole comparison. */
export function cellView({ comparison, aspect, subject }: SubjectCell, audience: Audience): MessageView {
  const cell = aspect.cells.get(subject.id);
  return {
    components: [
      container(
        text(`### ${escapeText(aspect.name)}: ${escapeText(subject.name)}`),
        text(cell?.text ?? aspect.summary),
        text(sourceLine(cell && cell.sources.length > 0 ? cell.sources : aspect.sources, audience.t)),
      ),
      ...noticeOf(audience.t),
      row(
        button(audience.t.general.overview, overviewId(comparison, audience)),
        ...deleteButtons(audience, aspect.entry),
      ),
    ],
  };
}

export interface SubjectCell {
  readonly comparison: Comparison;
  readonly aspect: Aspect;
  readonly subject: Subject;
}
