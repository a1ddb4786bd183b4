import { html } from 'hono/html';
import { counts, interval, milliseconds, percent } from '../format.ts';
import type { Gates } from '../gates.ts';
import type { Measurement } from '../measure.ts';
import type { Share } from '../share.ts';
import { type Markup, shareBar } from './shareBar.ts';

/** The figures that decide, each with its interval and its gate. */
export function cards(measurement: Measurement, gates: Gates): Markup {
  const { precision, precisionAnswerable, coverage, top3, falseAnswers, time } = measurement;
  return html`<div class="cards">
    ${card('Precision', precision, gates.get('precision'))}
    ${card('Coverage', coverage, gates.get('coverage'))}
    ${card('Top 3', top3, gates.get('top3'))}
    ${card('False answers', falseAnswers, gates.get('false'))}
    <div class="card"><p>Time a question, p50</p><b>${milliseconds(time.p50)}</b>
      <small>p95 ${milliseconds(time.p95)}</small><small>p99 ${milliseconds(time.p99)}</small></div>
  </div>
  <p class="quiet">Precision: of all answers, those that are right; of the answers to answerable questions
    ${percent(precisionAnswerable.value)} (${counts(precisionAnswerable)}, 95 % interval ${interval(precisionAnswerable) || 'unknown'}). Coverage: of the answerable questions, those that got an answer. Top 3:
    those with a right entry in the answer or among three that are offered in its place. False answers: of the
    out-of-scope questions, those that got one.${gates.size > 0 ? ' The upright strokes are the gates.' : ''}</p>`;
}

const card = (name: string, share: Share, asked?: number): Markup =>
  html`<div class="card"><p>${name}</p><b>${percent(share.value)}</b>${shareBar(share, asked)}
    <small>${counts(share)}</small><small>95 % interval ${interval(share) || 'unknown'}</small></div>`;
