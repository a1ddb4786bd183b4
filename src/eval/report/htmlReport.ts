import { html, raw } from 'hono/html';
import type { Gates } from '../gates.ts';
import { type Judged, type Outcome, shownIds } from '../judge.ts';
import type { Measurement } from '../measure.ts';
import { counts, interval, milliseconds, percent, type Share } from '../share.ts';
import { curveFigure } from './curveFigure.ts';
import {
  bandTable,
  confusionTable,
  kindTable,
  type Markup,
  noneKindTable,
  reachTable,
  shareBar,
  sheet,
} from './tables.ts';
import { type Subject, unknownLine } from './textReport.ts';

/** The measurement as one page that loads nothing and runs nothing; it lists every line that went wrong. */
export async function htmlReport(measurement: Measurement, subject: Subject): Promise<string> {
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${subject.questions}, measured</title>
<style>${raw(STYLE)}</style>
</head>
<body><main>
${header(measurement, subject)}
${cards(measurement, subject.gates)}
${figures(measurement, subject)}
${lists(measurement)}
</main></body>
</html>
`;
  return page.toString();
}

function header({ answerable, none }: Measurement, subject: Subject): Markup {
  const { questions, entries, problems, gates, unknownIds } = subject;
  const held = gates.size > 0 ? 'Every gate and every promise holds.' : 'Every promise holds.';
  const lines = problems.length > 0 ? problems : [held];
  return html`<h1>How well ${questions} is answered</h1>
    <p class="quiet">${answerable} answerable questions and ${none} out of scope, over ${entries}</p>
    <div class="result ${problems.length > 0 ? 'missed' : ''}">${lines.map((line) => html`<p>${line}</p>`)}</div>
    ${unknownLine(unknownIds).map((line) => html`<p>${line}</p>`)}`;
}

const figures = (measurement: Measurement, { gates }: Subject): Markup => html`
  <h2>Precision against coverage</h2>
  <p class="quiet">What would be right, and how much would be answered, if answers were given from a confidence on; the
    numbers on the curve are those confidences. The shade is the 95 % interval, the ring is how it answers
    now${gates.has('precision') && gates.has('coverage') ? ', the dashed corner is what the gates ask for' : ''}.</p>
  <div class="side"><div class="sheet" tabindex="0">${curveFigure(measurement, gates)}</div>${reachTable(measurement.curve)}</div>
  <h2>What its words are worth</h2>
  <p class="quiet">Everything that was answered or suggested, by the word that went with it. Stated is the mean
    confidence: the nearer to right, the better it knows itself.</p>
  ${bandTable(measurement.bands)}
  <h2>Answerable questions by kind</h2>
  <p class="quiet">The bar shows coverage.</p>
  ${kindTable(measurement.kinds)}
  <h2>Out-of-scope questions by kind</h2>
  ${noneKindTable(measurement.noneKinds)}`;

const lists = ({ confusions, judged }: Measurement): Markup => html`
  <h2>Entries taken for each other</h2>
  <p class="quiet">Pairs of which one came out best where the other belongs. Phrasings that tell them apart help most here.</p>
  ${confusions.length > 0 ? confusionTable(confusions) : html`<p>None.</p>`}
  <h2>Every line that went wrong</h2>
  <p class="quiet">The most confident first. A line that you may not learn from should not be here: write the report with
    --half.</p>
  ${wrongLines(judged)}`;

/** The figures that decide, each with its interval and its gate. */
function cards(measurement: Measurement, gates: Gates): Markup {
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

/** The page's looks, light and dark, with nothing loaded from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --text: #1b1f27; --quiet: #565e6c; --line: #dfe3e8;
  --accent: #2457c5; --good: #176f43; --bad: #b3261e; --bad-card: #fdf0ef; }
@media (prefers-color-scheme: dark) { :root { --page: #121519; --card: #1a1e25; --text: #e7eaef; --quiet: #a2acba;
  --line: #313844; --accent: #8db2ff; --good: #67d39c; --bad: #ff958c; --bad-card: #2d1c1d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
main { max-width: 1120px; margin: 0 auto; padding: 40px 20px 64px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 40px 0 4px; }
p { margin: 0 0 12px; max-width: 95ch; }
.quiet { color: var(--quiet); }
.result { margin: 20px 0; padding: 12px 16px; border-left: 4px solid var(--good); background: var(--card); border-radius: 6px; }
.result.missed { border-color: var(--bad); background: var(--bad-card); }
.result p { margin: 0; max-width: none; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 12px; margin: 20px 0; }
.card, .sheet { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px; }
.card p { margin: 0; font-size: 14px; color: var(--quiet); }
.card b { display: block; font-size: 30px; line-height: 1.3; font-weight: 600; }
.card small { color: var(--quiet); font-size: 13px; display: block; }
.sheet { overflow-x: auto; }
.side { display: grid; grid-template-columns: minmax(0, 2fr) minmax(250px, 1fr); gap: 12px; align-items: start; }
@media (max-width: 800px) { .side { grid-template-columns: minmax(0, 1fr); } }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 7px 10px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead td { border: 0; }
thead th { border-top: 0; color: var(--quiet); font-weight: 500; font-size: 13px; vertical-align: bottom; }
tbody th { font-weight: 500; }
.number { text-align: right; white-space: nowrap; }
.strong { font-weight: 600; }
.wide { min-width: 120px; width: 22%; vertical-align: middle; }
.bar { display: block; position: relative; height: 8px; margin: 8px 0; border-radius: 4px; background: var(--line); }
td .bar { margin: 6px 0; }
.bar i { position: absolute; display: block; }
.reach { top: 0; height: 8px; border-radius: 4px; background: var(--accent); opacity: .45; }
.dot { top: -1px; width: 10px; height: 10px; margin-left: -5px; border-radius: 5px; background: var(--accent); }
.tick { top: -4px; width: 2px; height: 16px; margin-left: -1px; background: var(--text); }
svg { display: block; width: 100%; min-width: 480px; height: auto; }
.grid { stroke: var(--line); } .axis { fill: var(--quiet); font-size: 13px; }
.band { fill: var(--accent); opacity: .16; } .curve { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
.goal { fill: none; stroke: var(--good); stroke-width: 1.5; stroke-dasharray: 5 4; }
circle.mark { fill: var(--accent); } text.mark { fill: var(--text); font-size: 12px; }
.now { fill: var(--card); stroke: var(--text); stroke-width: 2.5; }
details { margin-top: 12px; } summary { cursor: pointer; font-weight: 600; padding: 4px 0; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; display: block; }
td.ids { min-width: 230px; }
.asked { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 240px; }
@media print { body { background: #fff; } .card, .sheet { break-inside: avoid; } }
`;
