import { html } from 'hono/html';
import type { Markup } from './shareBar.ts';

/** A table on a sheet of its own, wide ones scroll. `#` before a column's name: it holds numbers; blank: a drawing. */
export const sheet = (columns: readonly string[], rows: readonly Markup[]): Markup =>
  html`<div class="sheet" tabindex="0"><table><thead><tr>${columns.map(heading)}</tr></thead><tbody>${[...rows]}</tbody></table></div>`;

function heading(name: string): Markup {
  if (name === '') return html`<td></td>`;
  return html`<th scope="col" class="${name.startsWith('#') ? 'number' : ''}">${name.replace('#', '')}</th>`;
}
