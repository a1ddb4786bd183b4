import { html } from 'hono/html';
import { counts, interval, percent } from '../format.ts';
import type { Share } from '../share.ts';

/** A piece of a page; whatever is put into it is escaped. */
export type Markup = ReturnType<typeof html>;

/** A share on a line from 0 to 100 %: a dot, its interval around it, and a tick where it is asked to be. */
export function shareBar(share: Share, asked?: number | null): Markup {
  if (share.value === null) return html`<span class="bar empty"></span>`;
  const tick = asked == null ? '' : html`<i class="tick" style="left:${at(asked)}%"></i>`;
  return html`<span class="bar" role="img" aria-label="95 % interval ${interval(share)} %"><i class="reach" style="left:${at(share.low)}%;width:${at(share.high - share.low)}%"></i>${tick}<i class="dot" style="left:${at(share.value)}%"></i></span>`;
}

/** Three cells of a table: the share, its bar and interval, and how many questions it stands on. */
export const shareCells = (share: Share, asked?: number | null): Markup =>
  html`<td class="number strong">${percent(share.value)}</td>
    <td class="wide">${shareBar(share, asked)}</td>
    <td class="number quiet">${interval(share)}</td>
    <td class="number quiet">${counts(share)}</td>`;

const at = (share: number): string => (share * 100).toFixed(1);
