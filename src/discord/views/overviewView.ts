import { overviewOf } from '../../compare/overview.ts';
import type { Comparison } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { aspectSelect } from './aspectSelect.ts';
import { container, gallery, rows, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import { type Audience, type DrawnPicture, type MessageView, noticeOf } from './message.ts';
import { phoneTable } from './phoneTable.ts';
import { sourceLine } from './sourceLine.ts';

/** Characters of the table: about eight aspects of two subjects, and no wall of text in the channel. */
const TABLE = 800;

/** A whole comparison in brief, its pictures where they are drawn, and a select for its aspects. */
export function overviewView(
  comparison: Comparison,
  audience: Audience,
  pictures: readonly DrawnPicture[] = [],
): MessageView {
  const overview = overviewOf(comparison);
  return {
    components: [
      container(
        text(`### ${escapeText(overview.title)}`),
        text(overview.summary),
        text(phoneTable(overview, TABLE, audience.t)),
        text(sourceLine(overview.sources, audience.t)),
      ),
      // One each: several in one are cut to squares.
      ...pictures.map((picture) => gallery(picture)),
      ...noticeOf(audience.t),
      aspectSelect(comparison, audience),
      ...rows(deleteButtons(audience)),
    ],
    files: pictures,
  };
}
