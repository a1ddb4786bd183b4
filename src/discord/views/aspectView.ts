import { aspectDetail } from '../../compare/overview.ts';
import type { Aspect, Cell, Comparison } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { escapeText } from '../escape.ts';
import { aspectSelect } from './aspectSelect.ts';
import { overviewId } from './compareIds.ts';
import { button, container, row, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import { type Audience, type MessageView, noticeOf } from './message.ts';
import { sourceLine } from './sourceLine.ts';

/** One aspect of a comparison: the difference, each subject's part in it, and the way to the others. */
export function aspectView(comparison: Comparison, aspect: Aspect, audience: Audience): MessageView {
  const { name, summary, cells, sources } = aspectDetail(comparison, aspect);
  return {
    components: [
      container(
        text(`### ${escapeText(name)}\n${summary}`),
        ...cells.map(({ subject, cell }) =>
          text([`**${escapeText(subject.name)}**`, cell.text, ...ownSources(cell, audience.t)].join('\n')),
        ),
        ...(cells.every(({ cell }) => cell.sources.length > 0)
          ? []
          : [text(sourceLine(sources, audience.t))]),
      ),
      ...noticeOf(audience.t),
      aspectSelect(comparison, audience, aspect.id),
      row(
        button(audience.t.general.overview, overviewId(comparison, audience)),
        ...deleteButtons(audience, aspect.entry),
      ),
    ],
  };
}

/** The line for what a cell rests on, where that is its own. */
const ownSources = ({ sources }: Cell, t: Translations): readonly string[] =>
  sources.length > 0 ? [sourceLine(sources, t)] : [];
