import { html } from 'hono/html';
import { type Judged, type Outcome, shownIds } from '../judge.ts';
import type { Markup } from './shareBar.ts';
import { sheet } from './sheet.ts';

const GROUPS: readonly (readonly [Outcome, string])[] = [
  ['wrong', 'Answered, but not with what was asked for'],
  ['false', 'Answered, though out of scope'],
  ['missed', 'Neither answered nor offered'],
];

/** Every line that went wrong, in groups, the most confident first: those are the worst. */
export const wrongLines = (judged: readonly Judged[]): Markup[] =>
  GROUPS.map(([outcome, title]) => {
    const lines = judged
      .filter((line) => line.outcome === outcome)
      .sort((a, b) => b.verdict.confidence - a.verdict.confidence);
    return html`<details open><summary>${title}: ${lines.length}</summary>${lines.length > 0 ? list(lines) : ''}</details>`;
  });

const list = (lines: readonly Judged[]): Markup =>
  sheet(['#Line', 'Question', 'Kind', 'What came', 'Expected', '#Confidence'], lines.map(row));

function row({ question, verdict, outcome }: Judged): Markup {
  const { line, q, ids, kind, noneKind } = question;
  return html`<tr><td class="number quiet">${line}</td><td class="asked">${q}</td>
    <td class="quiet">${outcome === 'false' ? noneKind : kind}</td>
    <td class="ids">${outcome === 'missed' ? html`<span class="quiet">${verdict.verdict}</span>` : ''}${codes(shownIds(verdict))}</td>
    <td class="ids">${ids.length > 0 ? codes(ids) : html`<span class="quiet">no answer</span>`}</td>
    <td class="number">${verdict.confidence.toFixed(3)}<br><span class="quiet">${verdict.word}</span></td></tr>`;
}

const codes = (ids: readonly string[]): Markup[] => ids.map((id) => html`<code>${id}</code>`);
