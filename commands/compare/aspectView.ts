import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { aspectDetail } from '../../src/compare/overview.ts';
import { button, container, row, select, text, texts } from '../../src/discord/components.ts';
import { type Audience, deleteButtons, type MessageView, noticeOf } from '../../src/discord/message.ts';
import { escapeText, sourceLine } from '../../src/discord/text.ts';
import type { Aspect, Cell, Comparison, Subject } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { aspectId, overviewId } from './ids.ts';

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
        ...(cells.every(({ cell }) => cell.sources.length > 0) ? [] : texts(sourceLine(sources, audience.t))),
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

/** The select of a comparison's aspects, 25 at most; `shown` is the one that the message shows. */
export const aspectSelect = (
  comparison: Comparison,
  audience: Audience,
  shown?: string,
): APIActionRowComponent<APIComponentInMessageActionRow> =>
  row(
    select(
      aspectId(comparison, audience),
      audience.t.compare.chooseAspect,
      comparison.aspects.map(({ id, name }) => ({ label: name, value: id, default: id === shown })),
    ),
  );

/** One subject's part in an aspect, with the way to the whole comparison. */
export function cellView({ comparison, aspect, subject }: SubjectCell, audience: Audience): MessageView {
  const cell = aspect.cells.get(subject.id);
  return {
    components: [
      container(
        text(`### ${escapeText(aspect.name)}: ${escapeText(subject.name)}`),
        text(cell?.text ?? aspect.summary),
        ...texts(sourceLine(cell && cell.sources.length > 0 ? cell.sources : aspect.sources, audience.t)),
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
