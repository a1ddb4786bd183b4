import { html } from 'hono/html';
import { type Confusion, type CurvePoint, type KindRow, type NoneKindRow, widestAt } from '../breakdowns.ts';
import type { Band } from '../gates.ts';
import { brief, counts, interval, percent, type Share } from '../share.ts';

/** Each word beside what it promises and what it states. */
export const bandTable = (bands: readonly Band[]): Markup =>
  sheet(
    ['Word', '#Promised', '#Stated', '#Right', '', '#95 % interval', '#Questions'],
    bands.map(
      ({ word, promise, stated, right }) => html`<tr><th scope="row">${word}</th>
        <td class="number">${promise === null ? '' : percent(promise)}</td>
        <td class="number">${percent(stated)}</td>${shareCells(right, promise)}</tr>`,
    ),
  );

/** The answerable questions by kind. */
export const kindTable = (kinds: readonly KindRow[]): Markup =>
  sheet(
    ['Kind', '#Precision', '#Coverage', '', '#95 % interval', '#Answered', '#Right or offered'],
    kinds.map(
      ({ kind, precision, coverage, top3 }) => html`<tr><th scope="row">${kind}</th>
        <td class="number">${brief(precision)}</td>${shareCells(coverage)}
        <td class="number">${brief(top3)}</td></tr>`,
    ),
  );

/** The out-of-scope questions by kind. */
export const noneKindTable = (kinds: readonly NoneKindRow[]): Markup =>
  sheet(
    ['Kind', '#False answers', '', '#95 % interval', '#Answered'],
    kinds.map(
      ({ kind, falseAnswers }) => html`<tr><th scope="row">${kind}</th>${shareCells(falseAnswers)}</tr>`,
    ),
  );

const REACHED = [0.99, 0.97, 0.95, 0.9];

/** How much can be answered at a precision, and from which confidence on. */
export const reachTable = (curve: readonly CurvePoint[]): Markup =>
  sheet(
    ['Precision at least', '#Coverage', '#Confidence from'],
    REACHED.map((precision) => {
      const point = widestAt(curve, precision);
      return html`<tr><th scope="row">${percent(precision)}</th>
        <td class="number">${point ? percent(point.coverage.value) : 'never'}</td>
        <td class="number">${point ? point.threshold.toFixed(3) : ''}</td></tr>`;
    }),
  );

/** Pairs beyond these are single slips. */
const CONFUSIONS = 20;

/** The entries that are most often taken for each other. */
export const confusionTable = (confusions: readonly Confusion[]): Markup =>
  sheet(
    ['Entry', 'Entry', '#Times', '#As an answer'],
    confusions.slice(0, CONFUSIONS).map(
      ({ ids: [first, second], count, answered }) => html`<tr><td><code>${first}</code></td>
        <td><code>${second}</code></td><td class="number strong">${count}</td>
        <td class="number">${answered}</td></tr>`,
    ),
  );

/** A table on a sheet of its own, wide ones scroll. `#` before a column's name: it holds numbers; blank: a drawing. */
export const sheet = (columns: readonly string[], rows: readonly Markup[]): Markup =>
  html`<div class="sheet" tabindex="0"><table><thead><tr>${columns.map(heading)}</tr></thead><tbody>${[...rows]}</tbody></table></div>`;

function heading(name: string): Markup {
  if (name === '') return html`<td></td>`;
  return html`<th scope="col" class="${name.startsWith('#') ? 'number' : ''}">${name.replace('#', '')}</th>`;
}

/** A piece of a page; whatever is put into it is escaped. */
export type Markup = ReturnType<typeof html>;

/** A share on a line from 0 to 100 %: a dot, its interval around it, and a tick where it is asked to be. */
export function shareBar(share: Share, asked?: number | null): Markup {
  if (share.value === null) return html`<span class="bar empty"></span>`;
  const tick = asked == null ? '' : html`<i class="tick" style="left:${at(asked)}%"></i>`;
  return html`<span class="bar" role="img" aria-label="95 % interval ${interval(share)} %"><i class="reach" style="left:${at(share.low)}%;width:${at(share.high - share.low)}%"></i>${tick}<i class="dot" style="left:${at(share.value)}%"></i></span>`;
}

/** Three cells of a table: the share, its bar and interval, and how many questions it stands on. */
const shareCells = (share: Share, asked?: number | null): Markup =>
  html`<td class="number strong">${percent(share.value)}</td>
    <td class="wide">${shareBar(share, asked)}</td>
    <td class="number quiet">${interval(share)}</td>
    <td class="number quiet">${counts(share)}</td>`;

const at = (share: number): string => (share * 100).toFixed(1);
