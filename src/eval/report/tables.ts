import { html } from 'hono/html';
import type { Band } from '../calibration.ts';
import type { Confusion } from '../confusion.ts';
import { type CurvePoint, widestAt } from '../curve.ts';
import { brief, percent } from '../format.ts';
import type { KindRow, NoneKindRow } from '../kinds.ts';
import { type Markup, shareCells } from './shareBar.ts';
import { sheet } from './sheet.ts';

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
